import type { BenchChain } from './benchChain.ts'
import type { ComputeSystem } from './deployCompute.ts'
import type { GasBySteps } from './measure.ts'

const ALL = 2n ** 256n - 1n
const MOST_FLOP = 2n ** 128n - 1n
const CLASS_ID = 1

/**
 * Gas of each step in the life of a lease, under one base policy and two restrictions. Recipient 1 has a share from the round.
 * The transactions are those of a batch contract, which adds about 3,000.
 */
export async function measureLeases(chain: BenchChain, system: ComputeSystem): Promise<GasBySteps> {
  const { registry, allocator, policies, leases, batch } = system
  const [, start] = await chain.read<readonly [bigint, bigint, bigint]>(
    allocator.address,
    allocator.abi,
    'epochTimes',
    [0n],
  )
  await batch(registry, 'registerProject', [[1n, 'Project', '']])
  const rules = policyUntil(start + 60n * 86_400n)
  await batch(policies, 'permit', [['Base', 0n, rules]])
  await batch(policies, 'restrict', [
    ['Size', 0n, { ...rules, maxGpusPerLease: 8 }],
    ['Purpose', 0n, { ...rules, deniedPurposes: 2n }],
  ])
  await chain.goTo(Number(start))
  const lease = (functionName: string, args: readonly unknown[]): Promise<bigint> => batch(leases, functionName, [args])
  await lease('openLease', [requestWith({}), []])
  const gas: GasBySteps = {
    openLease: await lease('openLease', [requestWith({}), []]),
    tryOpenLeaseDenied: await lease('tryOpenLease', [requestWith({ purpose: 1 }), []]),
    openLeaseForReview: await lease('openLease', [requestWith({ riskTier: 2 }), []]),
  }
  gas.acceptLease = await lease('acceptLease', [2n])
  gas.reportUsage = await lease('reportUsage', [2n, 100n])
  await chain.goTo(Number(start) + 2 * 86_400)
  gas.finishReview = await lease('finishReview', [3n])
  await chain.goTo(Number(start) + 6 * 86_400)
  gas.settleLease = await lease('settleLease', [2n])
  gas.reclaimLease = await lease('reclaimLease', [1n])
  return gas
}

function requestWith(changes: { purpose?: number; riskTier?: number }) {
  return {
    ...{ recipientId: 1n, projectId: 1n, providerId: 1n, epoch: 0n, classId: CLASS_ID },
    ...{ purpose: 0, dataClass: 0, riskTier: 0, oversight: 3, gpus: 8, durationSeconds: 3_600 },
    ...changes,
  }
}

function policyUntil(validUntil: bigint) {
  return {
    ...{ validFrom: 0n, validUntil, maxRiskTier: 255, minOversight: 0, maxShareBpsPerRecipientEpoch: 65_535 },
    ...{ maxGpusPerLease: 2 ** 32 - 1, reviewWindow: 86_400, maxMilliHoursPerLease: 2n ** 64n - 1n },
    ...{ maxProjectFlop: MOST_FLOP, maxRecipientFlop: MOST_FLOP, attestAboveFlop: MOST_FLOP },
    ...{
      allowedPurposes: ALL,
      deniedPurposes: 0n,
      dataClasses: ALL,
      regions: ALL,
      gpuClasses: ALL,
      requiredSchemas: 0n,
    },
  }
}
