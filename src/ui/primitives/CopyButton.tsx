import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'
import { useCopy } from './useCopy.ts'

/** Copies a text and says so; when the browser refuses, it says that too. */
export function CopyButton({ value, label }: { value: string; label?: string }) {
  const text = useMessages(moreMessages)
  const { result, copy } = useCopy()
  const words = { none: label ?? text.copy, copied: text.copied, refused: text.copyRefused }[result]
  return (
    <button type="button" className="inline-control" onClick={() => copy(value)} title={words}>
      <Icon name={result === 'copied' ? 'check' : result === 'refused' ? 'warning' : 'copy'} size={14} />
      <span className="visually-hidden" role="status">
        {words}
      </span>
    </button>
  )
}
