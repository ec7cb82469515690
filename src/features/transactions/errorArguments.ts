import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { Language } from '../../domain/format/Language.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import { withUnit } from '../../domain/format/withUnit.ts'
import type { ErrorValue } from '../../domain/transaction/txFailure.ts'

/** Arguments of a contract's error by name, written out. */
export type ErrorArguments = Readonly<
  Record<'votes' | 'hours' | 'share' | 'time' | 'duration' | 'number' | 'hex', (name: string) => string>
> & { readonly integer: (name: string) => number }

/** Reads the arguments in a reader's language. One that is missing, as in another version of a contract, is written `?`. */
export function errorArguments(values: readonly ErrorValue[], language: Language): ErrorArguments {
  const integer = (name: string): bigint | null => {
    const value = values.find((one) => one.name === name)?.value
    return typeof value === 'bigint' ? value : null
  }
  const written = (write: (value: bigint) => string) => (name: string) => {
    const value = integer(name)
    return value === null ? '?' : write(value)
  }
  return {
    votes: written((value) => withUnit(formatAmount(value, 18, { maximumFractionDigits: 2 }), 'PLEN')),
    hours: written((value) => formatMilliHours(value)),
    share: written((value) => formatShareBps(value)),
    time: written((value) => formatDateTime(value, 'UTC', language)),
    duration: written((value) => formatDuration(value, language)),
    number: written((value) => groupDigits(value.toString())),
    hex: (name) => {
      const value = values.find((one) => one.name === name)?.value
      return typeof value === 'string' ? shortHex(value) : '?'
    },
    integer: (name) => Number(integer(name) ?? -1n),
  }
}
