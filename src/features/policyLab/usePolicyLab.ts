import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { policiesQueryOptions } from '../../data/policies/policiesQuery.ts'
import type { PolicyFacts } from '../../data/policies/policiesQuery.ts'
import {
  EMPTY_POLICY_DRAFT,
  POLICY_DRAFT_PARAMETERS,
  type PolicyDraft,
  policyDraftOf,
  policyDraftSearch,
} from '../../domain/actions/form/policyDraft.ts'
import { type DraftChange, policyDraftChange } from '../../domain/actions/form/policyDraftChange.ts'
import { formatHash, parseHash } from '../../domain/routing/hashLocation.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { announceHash, currentHash } from '../../ui/router/hashStore.ts'
import { useHashLocation } from '../../ui/router/useHashLocation.ts'
import { draftFromPolicy } from './draftFromPolicy.ts'

export type PolicyLab = DraftChange & {
  draft: PolicyDraft
  /** The policy that the draft follows or ends; undefined for none. */
  predecessor: PolicyFacts | undefined
  policies: readonly PolicyFacts[]
  gpuClasses: readonly { number: bigint; name: string }[]
  isEmpty: boolean
  /** Unix seconds. */
  nowSeconds: bigint
  set: (part: Partial<PolicyDraft>) => void
  reset: () => void
}

/** The draft, which lives in the URL so that it can be shared, and what it would change. `?policy=3` starts from policy 3. */
export function usePolicyLab(): PolicyLab {
  const answer = useQuery(policiesQueryOptions(useConfig())).data
  const { search } = useHashLocation()
  const now = useNow()
  const policies = answer?.data.policies ?? []
  // The minute is enough for "in the past", and a replay isn't begun again at each second.
  const nowSeconds = ((now ?? answer?.source.timestampSeconds ?? 0n) / 60n) * 60n
  const wanted = search.get('policy')
  const start = policies.find(({ number }) => String(number) === wanted)
  const typed = policyDraftOf(search)
  const draft = typed ?? (start === undefined ? EMPTY_POLICY_DRAFT : draftFromPolicy(start, nowSeconds))
  const text = policyDraftSearch(draft).toString()
  const change = useMemo(
    () => policyDraftChange(policyDraftOf(new URLSearchParams(text)) ?? EMPTY_POLICY_DRAFT, nowSeconds),
    [text, nowSeconds],
  )
  return {
    ...change,
    draft,
    predecessor: policies.find(({ number }) => String(number) === draft.predecessorId),
    policies,
    gpuClasses: answer?.data.gpuClasses ?? [],
    isEmpty: text === policyDraftSearch(EMPTY_POLICY_DRAFT).toString(),
    nowSeconds,
    set: (part) => writeDraft({ ...draft, ...part }),
    reset: () => writeDraft(start === undefined ? EMPTY_POLICY_DRAFT : draftFromPolicy(start, nowSeconds)),
  }
}

/** Puts the draft into the URL in place of the one before; what else is there stays. */
function writeDraft(draft: PolicyDraft): void {
  const { pathname, search } = parseHash(currentHash())
  for (const name of POLICY_DRAFT_PARAMETERS) search.delete(name)
  for (const [name, value] of policyDraftSearch(draft)) search.set(name, value)
  window.history.replaceState(null, '', formatHash(pathname, search))
  announceHash()
}
