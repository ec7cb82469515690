import type { CsvCell } from '../../domain/text/toCsv.ts'
import { useMessages } from '../language/useMessages.ts'
import { Icon } from '../primitives/Icon.tsx'
import { messages } from './messages.ts'

export type CsvButtonProps = {
  /** File name without ending. */
  name: string
  header: readonly string[]
  /** Called on the press, so that long lists cost nothing before. */
  rows: () => readonly (readonly CsvCell[])[]
}

export function CsvButton({ name, header, rows }: CsvButtonProps) {
  const text = useMessages(messages)
  return (
    <button
      type="button"
      className="csv"
      aria-label={text.downloadCsv}
      onClick={() => void import('./downloadCsv.ts').then(({ downloadCsv }) => downloadCsv(name, header, rows()))}
    >
      <Icon name="download" size={14} />
      <span>CSV</span>
    </button>
  )
}
