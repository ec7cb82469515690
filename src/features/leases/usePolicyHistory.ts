import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { policiesQueryOptions } from '../../data/policies/policiesQuery.ts'
import type { PolicyRecord } from '../../domain/policy/policiesAtVersion.ts'
import { policyOf } from '../../domain/policy/policyOf.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { verdictMessages } from './verdictMessages.ts'

export type NamedPolicyRecord = PolicyRecord & { name: string }

export type PolicyHistory = {
  history: readonly NamedPolicyRecord[]
  words: PolicyWords
  /** Numbers of the GPU classes that there are. */
  classNumbers: readonly number[]
}

/** Every policy with its place in the policy set's history, and the words for their rules; null while they are read. */
export function usePolicyHistory(): PolicyHistory | null {
  const text = useMessages(verdictMessages)
  const { language } = useLanguage()
  const data = useQuery(policiesQueryOptions(useConfig())).data?.data
  if (data === undefined) return null
  return {
    history: data.policies.map((policy) => ({
      number: policy.number,
      name: policy.name,
      kind: policy.kind,
      rules: policyOf(policy),
      addedVersion: policy.addedVersion,
      retiredVersion: policy.retiredVersion,
    })),
    classNumbers: data.gpuClasses.map(({ number }) => Number(number)),
    words: {
      language,
      gpuClassName: (number) =>
        data.gpuClasses.find((each) => each.number === BigInt(number))?.name ?? text.gpuClass(number),
    },
  }
}
