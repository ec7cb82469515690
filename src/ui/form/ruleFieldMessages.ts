import type { PolicyRule } from '../../domain/policy/policy.ts'
import { defineMessages } from '../language/defineMessages.ts'

/** Words beside the fields of a policy's rules. */
export const ruleFieldMessages = defineMessages({
  en: {
    setAll: 'all',
    units: {
      validFrom: 'UTC',
      validUntil: 'UTC',
      maxShareBpsPerRecipientEpoch: '%',
      reviewWindow: 'hours',
      maxProjectFlop: 'FLOP',
      maxRecipientFlop: 'FLOP',
      attestAboveFlop: 'FLOP',
      maxMilliHoursPerLease: 'GPU-h',
    },
  },
  'zh-Hans': {
    setAll: '全部',
    units: {
      validFrom: 'UTC',
      validUntil: 'UTC',
      maxShareBpsPerRecipientEpoch: '%',
      reviewWindow: '小时',
      maxProjectFlop: 'FLOP',
      maxRecipientFlop: 'FLOP',
      attestAboveFlop: 'FLOP',
      maxMilliHoursPerLease: 'GPU 小时',
    },
  },
})

/** How large numbers may be typed. */
export const RULE_EXAMPLES: Partial<Record<PolicyRule, string>> = {
  maxProjectFlop: '1e25',
  maxRecipientFlop: '1e25',
  attestAboveFlop: '1e23',
}
