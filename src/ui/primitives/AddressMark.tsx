import { addressMark } from '../../domain/text/addressMark.ts'
import { classNames } from './classNames.ts'

/** The 3 × 3 mirrored mark of an account; decoration beside its hex. */
export function AddressMark({ address, big = false }: { address: string; big?: boolean }) {
  const { cells, tone } = addressMark(address)
  return (
    <span className={classNames('ident', big && 'big', `mark-${tone}`)} aria-hidden="true">
      {cells.map((on, index) => (
        <i key={index} className={on ? 'on' : undefined} />
      ))}
    </span>
  )
}
