import type { ReactNode } from 'react'
import { formatAmount, MINUS } from '../../domain/format/formatAmount.ts'

export type LedgerLine = { key: string; label: ReactNode; valueWei: bigint; subtract?: boolean }

const DECIMALS = 18

/** Votes to whole tokens, with every digit in the title: cut off, so that it never shows more than there is. */
export function VoteAmount({ valueWei, subtract = false }: { valueWei: bigint; subtract?: boolean }) {
  const sign = subtract && valueWei > 0n ? MINUS : ''
  return (
    <span className="num" title={formatAmount(valueWei, DECIMALS)}>
      {sign}
      {formatAmount(valueWei, DECIMALS, { maximumFractionDigits: valueWei < 10n ** 21n ? 2 : 0 })}
    </span>
  )
}

/** A sum in the order of the contract's formula, the result below a line. */
export function Ledger({
  lines,
  total,
}: {
  lines: readonly LedgerLine[]
  total: { label: ReactNode; valueWei: bigint }
}) {
  return (
    <div className="ledger">
      {lines.map((line) => (
        <div key={line.key}>
          <span>{line.label}</span>
          <VoteAmount valueWei={line.valueWei} subtract={line.subtract === true} />
        </div>
      ))}
      <div className="total">
        <span>{total.label}</span>
        <span>
          <VoteAmount valueWei={total.valueWei} /> <span className="muted ledger-unit">PLEN</span>
        </span>
      </div>
    </div>
  )
}
