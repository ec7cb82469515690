import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { actionFactsQueryOptions, COIN } from '../../data/proposals/actionFactsQuery.ts'
import type { ActionFacts } from '../../domain/actions/actionWarnings.ts'
import type { ProposalCall } from '../../domain/actions/decodeAction.ts'
import type { Address } from '../../domain/hex.ts'

/** Looks up what the warnings of some calls rest on. `enabled` false for what has ended: the present says nothing of it. */
export function useActionFacts(
  calls: readonly ProposalCall[],
  enabled: boolean,
): (call: ProposalCall) => ActionFacts | undefined {
  const config = useConfig()
  const targets = calls.map((call) => call.target.toLowerCase() as Address)
  const facts = useQuery({ ...actionFactsQueryOptions(config, targets), enabled: enabled && calls.length > 0 }).data
    ?.data
  return (call) => {
    if (facts === undefined) return undefined
    const target = call.target.toLowerCase() as Address
    const own = facts.targets.get(target)
    const asset = call.value > 0n ? COIN : target
    return {
      targetHasCode: own?.hasCode ?? null,
      targetIsProxy: own?.isProxy ?? null,
      treasuryBalance: facts.balances.get(asset) ?? null,
      payeeKnown: null,
    }
  }
}
