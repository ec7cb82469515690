import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'
import { moreMessages } from './moreMessages.ts'
import { useCopy } from './useCopy.ts'

export type CopyButtonProps = {
  /** A function when it has to be the text at the time of the press. */
  value: string | (() => string)
  label?: string
  icon?: IconName
}

/** Copies a text and says so; when the browser refuses, it says that too. */
export function CopyButton({ value, label, icon = 'copy' }: CopyButtonProps) {
  const text = useMessages(moreMessages)
  const { result, copy } = useCopy()
  const words = { none: label ?? text.copy, copied: text.copied, refused: text.copyRefused }[result]
  return (
    <button
      type="button"
      className="inline-control"
      onClick={() => copy(typeof value === 'string' ? value : value())}
      title={words}
    >
      <Icon name={result === 'copied' ? 'check' : result === 'refused' ? 'warning' : icon} size={14} />
      <span className="visually-hidden" role="status">
        {words}
      </span>
    </button>
  )
}
