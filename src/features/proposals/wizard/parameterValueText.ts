import type { ParameterUnit } from '../../../domain/actions/parameters.ts'
import { formatAmount } from '../../../domain/format/formatAmount.ts'
import { formatDateTime } from '../../../domain/format/formatDateTime.ts'
import { formatDuration } from '../../../domain/format/formatDuration.ts'
import { formatShareBps } from '../../../domain/format/formatShareBps.ts'
import type { Language } from '../../../domain/format/Language.ts'

/** A setting's value with its unit. */
export function parameterValueText(unit: ParameterUnit, value: bigint, language: Language): string {
  switch (unit) {
    case 'seconds':
      return formatDuration(value, language)
    case 'shareBps':
      return formatShareBps(value)
    case 'votesWei':
      return `${formatAmount(value, 18)} PLEN`
    case 'timestampSeconds':
      return formatDateTime(value, 'UTC', language)
    default:
      return formatAmount(value, 0)
  }
}
