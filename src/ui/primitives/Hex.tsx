import { shortHex } from '../../domain/format/shortHex.ts'
import { CopyButton } from './CopyButton.tsx'

export type HexProps = { value: string; copy?: boolean; whole?: boolean }

/** A hash, id or address in mono; cut in the middle unless `whole`. */
export function Hex({ value, copy = false, whole = false }: HexProps) {
  return (
    <span className="hex-value">
      <span className="mono" title={value}>
        {whole ? value : shortHex(value)}
      </span>
      {copy && <CopyButton value={value} />}
    </span>
  )
}
