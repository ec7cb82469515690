import type { Address } from 'viem'
import type { Cast } from '../cast/Cast.ts'
import { providers } from '../compute/providers.ts'
import { recipients } from '../compute/recipients.ts'
import type { DemoStep } from '../DemoPlan.ts'
import { type Attestation, validAttestations } from '../leases/attestations.ts'
import type { LeaseAct } from '../leases/PlannedLease.ts'
import type { StepMaker } from './createStepMaker.ts'

const OPEN_GAS = 1_800_000
const REVIEW_GAS = 1_500_000

/** What is done with leases, in the order of the acts. */
export function leaseSteps(
  cast: Cast,
  acts: readonly LeaseAct[],
  attestations: readonly Attestation[],
  step: StepMaker,
): DemoStep[] {
  return acts.map((act): DemoStep => {
    const { at, request } = act
    const operator = cast.recipients[keyOf(recipients, request.recipientId)]
    const provider = cast.providers[keyOf(providers, request.providerId)]
    const when = (from: Address, what: string) => ({ timestampSeconds: at, name: `${act.kind} ${what}`, from })
    if (act.kind === 'open') {
      const named = act.attested ? namedAttesters(validAttestations(attestations, request.projectId, at)) : []
      const what = `a lease of recipient ${request.recipientId} in epoch ${request.epoch}, failing ${act.failedRules}`
      return step(when(operator, what), 'leaseManager', 'tryOpenLease', [request, named], OPEN_GAS)
    }
    const lease = `lease ${act.leaseId}`
    const id = BigInt(act.leaseId)
    switch (act.kind) {
      case 'confirmRefusal':
        return step(when(cast.council[act.member] ?? cast.deployer, lease), 'council', 'confirmRefusal', [id])
      case 'refuse':
        return step(when(cast.deployer, lease), 'leaseManager', 'refuseLease', [id])
      case 'finishReview':
        return step(when(operator, lease), 'leaseManager', 'finishReview', [id], REVIEW_GAS)
      case 'accept':
        return step(when(provider, lease), 'leaseManager', 'acceptLease', [id])
      case 'reclaim':
        return step(when(provider, lease), 'leaseManager', 'reclaimLease', [id])
      case 'report':
        return step(when(provider, lease), 'leaseManager', 'reportUsage', [id, act.usedMilliHours])
      case 'dispute':
        return step(when(operator, lease), 'leaseManager', 'disputeUsage', [id])
      case 'settle':
        return step(when(provider, lease), 'leaseManager', 'settleLease', [id])
    }
  })
}

function keyOf<Key extends string>(profiles: readonly { key: Key; id: number }[], id: bigint): Key {
  const found = profiles.find((profile) => BigInt(profile.id) === id)
  if (found === undefined) throw new Error(`Nobody has the id ${id}.`)
  return found.key
}

/** Schemas and their attesters, both ascending, as the lease manager wants them. */
function namedAttesters(valid: readonly Attestation[]) {
  const bySchema = Map.groupBy(valid, ({ schema }) => schema)
  return [...bySchema]
    .sort(([one], [two]) => one - two)
    .map(([schema, ofSchema]) => ({
      schema,
      attesters: [...new Set(ofSchema.map(({ attester }) => attester))].sort((one, two) =>
        one.toLowerCase() < two.toLowerCase() ? -1 : 1,
      ),
    }))
}
