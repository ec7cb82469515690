import { formatFlop } from '../../domain/format/formatFlop.ts'
import { useMessages } from '../language/useMessages.ts'
import { moreMessages } from './moreMessages.ts'

/** 1.9 · 10²⁴, with the exponent raised and read out in full. */
export function Flop({ flop, withUnit = false }: { flop: bigint; withUnit?: boolean }) {
  const text = useMessages(moreMessages)
  const { mantissa, exponent } = formatFlop(flop)
  const unit = withUnit ? ' FLOP' : ''
  if (exponent === null) return <span className="num">{mantissa + unit}</span>
  return (
    <span className="num nowrap">
      <span aria-hidden="true">
        {mantissa === '1' ? '10' : `${mantissa} · 10`}
        <sup>{exponent}</sup>
        {unit}
      </span>
      <span className="visually-hidden">{text.powerOfTen(mantissa, exponent) + unit}</span>
    </span>
  )
}
