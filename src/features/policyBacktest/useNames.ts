import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { actionNamesQueryOptions } from '../../data/proposals/actionNamesQuery.ts'
import { NO_NAMES } from '../../domain/actions/ActionContext.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'

export type Names = { recipient: (recipientId: bigint) => string; words: PolicyWords }

/** Names of recipients and GPU classes; numbers while the indexer has not told them. */
export function useNames(): Names {
  const { language } = useLanguage()
  const names = useQuery(actionNamesQueryOptions(useConfig())).data ?? NO_NAMES
  return {
    recipient: (recipientId) => names.recipient(recipientId) ?? `#${recipientId}`,
    words: { language, gpuClassName: (number) => names.gpuClass(BigInt(number)) ?? `#${number}` },
  }
}
