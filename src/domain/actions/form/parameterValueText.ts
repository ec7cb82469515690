import type { ParameterUnit } from '../parameters.ts'
import { formatAmount } from '../../format/formatAmount.ts'
import { formatDateTime } from '../../format/formatDateTime.ts'
import { formatDuration } from '../../format/formatDuration.ts'
import { formatShareBps } from '../../format/formatShareBps.ts'
import type { Language } from '../../format/Language.ts'
import { withUnit } from '../../format/withUnit.ts'

/** A setting's value with its unit. */
export function parameterValueText(unit: ParameterUnit, value: bigint, language: Language): string {
  switch (unit) {
    case 'seconds':
      return formatDuration(value, language)
    case 'shareBps':
      return formatShareBps(value)
    case 'votesWei':
      return withUnit(formatAmount(value, 18), 'PLEN')
    case 'timestampSeconds':
      return formatDateTime(value, 'UTC', language)
    default:
      return formatAmount(value, 0)
  }
}
