import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../local/demo/model/createRandom.ts'
import type { BacktestReport } from '../../../../src/domain/policy/backtestReport.ts'
import { evaluatePolicies } from '../../../../src/domain/policy/evaluatePolicies.ts'
import { failedRuleBit } from '../../../../src/domain/policy/failedRules.ts'
import { type PolicyRecord, policiesAtVersion } from '../../../../src/domain/policy/policiesAtVersion.ts'
import { type PolicyChange, policyBacktest } from '../../../../src/domain/policy/policyBacktest.ts'
import type { RecordedRequest } from '../../../../src/domain/policy/recordedRequest.ts'
import { openPolicy, ordinaryContext, ordinaryRequest } from './policyVectors.ts'
import { randomLease, randomPolicy } from './randomCases.ts'

const NO_COUNCIL = failedRuleBit('noCouncil')

const record = (number: bigint, kind: 'Base' | 'Restriction', rules = {}, versions = {}): PolicyRecord => ({
  number,
  kind,
  rules: { ...openPolicy, ...rules },
  addedVersion: number,
  retiredVersion: null,
  ...versions,
})

function recorded(history: readonly PolicyRecord[], over: Partial<RecordedRequest> = {}): RecordedRequest {
  const { request = ordinaryRequest, context = ordinaryContext, policySetVersion = 9n } = over
  const failedRules = evaluatePolicies(policiesAtVersion(history, policySetVersion), request, context)
  return { request, context, policySetVersion, failedRules, ...over }
}

function run(
  requests: readonly RecordedRequest[],
  change: Partial<PolicyChange>,
  history: readonly PolicyRecord[] = [],
) {
  const replay = policyBacktest(requests, { add: [], retire: [], ...change }, history, { requestsPerStep: 2 })
  const steps: number[] = []
  for (;;) {
    const { done, value } = replay.next()
    if (done) return { report: value, steps }
    steps.push(value.judged)
  }
}

const verdicts = ({ newlyDenied, newlyAllowed }: BacktestReport) => [newlyDenied.requests, newlyAllowed.requests]

describe('the backtest of a policy', () => {
  const base = record(1n, 'Base', { maxGpusPerLease: 16n })
  const large = { ...ordinaryRequest, gpus: 12, recipientId: 7n }

  it('counts what a new restriction would have denied, by rule, recipient and epoch', () => {
    const later = { ...ordinaryContext, milliHours: 500n }
    const requests = [
      recorded([base]),
      recorded([base], { request: large }),
      recorded([base], { request: { ...large, gpus: 17 } }),
      recorded([base], { request: { ...large, epoch: large.epoch + 1n }, context: later }),
    ]
    const rules = { ...openPolicy, maxGpusPerLease: 10n, maxMilliHoursPerLease: 7_000n }
    const { report, steps } = run(requests, { add: [{ kind: 'Restriction', rules }] })
    expect(steps).toEqual([0, 2, 4])
    expect(report.judged).toEqual({ requests: 4, milliHours: 24_500n })
    expect(report.deniedThen).toEqual({ requests: 1, milliHours: 8_000n })
    expect(report.deniedNow).toEqual({ requests: 4, milliHours: 24_500n })
    expect(report.newlyDenied).toEqual({ requests: 3, milliHours: 16_500n })
    expect(report.byRule.map(({ rule, newlyDenied }) => [rule, newlyDenied.requests])).toEqual([
      ['tooManyGpus', 2],
      ['tooManyMilliHours', 2],
    ])
    expect(report.byRecipient.map(({ recipientId, newlyDenied }) => [recipientId, newlyDenied.milliHours])).toEqual([
      [7n, 8_500n],
      [1n, 8_000n],
    ])
    expect(
      report.byEpoch.map(({ epoch, judged, deniedThen, newlyDenied }) => [
        epoch - large.epoch,
        judged.requests,
        deniedThen.requests,
        newlyDenied.requests,
      ]),
    ).toEqual([
      [0n, 3, 1, 2],
      [1n, 1, 0, 1],
    ])
    expect(report.changes.map(({ index }) => index)).toEqual([0, 1, 3])
  })

  it('lets a new base policy permit where none was in force, but take nothing away', () => {
    const requests = [recorded([]), recorded([record(1n, 'Restriction', { maxGpusPerLease: 4n })])]
    expect(verdicts(run(requests, { add: [{ kind: 'Base', rules: openPolicy }] }).report)).toEqual([0, 1])
    expect(verdicts(run(requests, { add: [{ kind: 'Restriction', rules: openPolicy }] }).report)).toEqual([0, 0])
  })

  it('adds several policies at once: a request has to pass all of them', () => {
    const limits = [{ maxGpusPerLease: 10n }, { maxMilliHoursPerLease: 7_000n }]
    const add = limits.map((rules) => ({ kind: 'Restriction' as const, rules: { ...openPolicy, ...rules } }))
    const small = { ...ordinaryContext, milliHours: 1n }
    const requests = [
      recorded([base]),
      recorded([base], { request: large, context: small }),
      recorded([base], { context: small }),
    ]
    expect(verdicts(run(requests, { add }).report)).toEqual([2, 0])
  })

  it('judges by what is left of the policies of that time when one is retired or replaced', () => {
    const strict = record(2n, 'Restriction', { maxGpusPerLease: 4n }, { retiredVersion: 6n })
    const history = [base, strict]
    const requests = [
      recorded(history, { policySetVersion: 1n }),
      recorded(history, { policySetVersion: 3n }),
      recorded(history, { policySetVersion: 7n }),
    ]
    expect(requests.map(({ failedRules }) => failedRules)).toEqual([0n, failedRuleBit('tooManyGpus'), 0n])
    expect(verdicts(run(requests, { retire: [2n] }, history).report)).toEqual([0, 1])
    expect(verdicts(run(requests, { retire: [1n] }, history).report)).toEqual([2, 0])
    const add = { kind: 'Restriction' as const, rules: { ...openPolicy, maxRiskTier: 1n } }
    const { report } = run(requests, { retire: [2n], add: [add] }, history)
    expect(verdicts(report)).toEqual([2, 0])
    expect(report.byRule.map(({ rule }) => rule)).toEqual(['riskTierTooHigh'])
  })

  it('keeps what the chain found missing beside the policies: a veto council', () => {
    const requests = [recorded([base], { failedRules: NO_COUNCIL })]
    expect(
      verdicts(run(requests, { retire: [1n], add: [{ kind: 'Base', rules: openPolicy }] }, [base]).report),
    ).toEqual([0, 0])
  })

  it('is the same whether the chain is believed or every policy is judged anew', () => {
    const random = createRandom('replay')
    const history = (['Base', 'Restriction', 'Base'] as const).map((kind, index) =>
      record(BigInt(index + 1), kind, { ...randomPolicy(random), validFrom: 0n, validUntil: 1n << 63n }),
    )
    const requests = Array.from({ length: 500 }, () => {
      const policy = history[random.integer(history.length)]?.rules ?? openPolicy
      return recorded(history, { ...randomLease(random, policy), policySetVersion: BigInt(random.integer(4)) })
    })
    const add = { kind: 'Restriction' as const, rules: randomPolicy(random) }
    // Retiring a policy that never was makes every mask be computed anew.
    expect(run(requests, { add: [add], retire: [99n] }, history).report).toEqual(
      run(requests, { add: [add] }, history).report,
    )
  })
})
