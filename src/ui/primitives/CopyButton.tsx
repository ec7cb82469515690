import { useEffect, useState } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'

/** Copies a text and says so; when the browser refuses, it says that too. */
export function CopyButton({ value, label }: { value: string; label?: string }) {
  const text = useMessages(moreMessages)
  const [result, setResult] = useState<'none' | 'copied' | 'refused'>('none')
  useEffect(() => {
    if (result === 'none') return
    const timer = window.setTimeout(() => setResult('none'), 2000)
    return () => window.clearTimeout(timer)
  }, [result])
  const copy = () => {
    // Undefined outside a secure context, in spite of its type.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (clipboard === undefined) return setResult('refused')
    clipboard.writeText(value).then(
      () => setResult('copied'),
      () => setResult('refused'),
    )
  }
  const words = { none: label ?? text.copy, copied: text.copied, refused: text.copyRefused }[result]
  return (
    <button type="button" className="inline-control" onClick={copy} title={words}>
      <Icon name={result === 'copied' ? 'check' : result === 'refused' ? 'warning' : 'copy'} size={14} />
      <span className="visually-hidden" role="status">
        {words}
      </span>
    </button>
  )
}
