import { useEffect, useState } from 'react'

export type CopyResult = 'none' | 'copied' | 'refused'

/** Puts a text on the clipboard; the result is told for two seconds. */
export function useCopy(): { result: CopyResult; copy: (value: string) => void } {
  const [result, setResult] = useState<CopyResult>('none')
  useEffect(() => {
    if (result === 'none') return
    const timer = window.setTimeout(() => setResult('none'), 2000)
    return () => window.clearTimeout(timer)
  }, [result])
  const copy = (value: string) => {
    // Undefined outside a secure context, in spite of its type.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (clipboard === undefined) return setResult('refused')
    clipboard.writeText(value).then(
      () => setResult('copied'),
      () => setResult('refused'),
    )
  }
  return { result, copy }
}
