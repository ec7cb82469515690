import { describe, expect, it } from 'vitest'
import { type LeaseUnderWay, stoppedWork } from '../../../../src/domain/impact/stoppedWork.ts'
import type { PolicyRecord } from '../../../../src/domain/policy/policiesAtVersion.ts'
import { openPolicy, ordinaryContext, ordinaryRequest } from '../policy/policyVectors.ts'

const base: PolicyRecord = {
  number: 1n,
  kind: 'Base',
  rules: { ...openPolicy, validFrom: 0n, validUntil: 10n ** 12n },
  addedVersion: 1n,
  retiredVersion: null,
}
const lease = (sequence: bigint, project: bigint, gpus: number, step: LeaseUnderWay['step'] = 'Active') => ({
  step,
  project: { number: project, name: `project ${project}` },
  request: {
    sequence,
    request: { ...ordinaryRequest, gpus, projectId: project },
    context: ordinaryContext,
    policySetVersion: 1n,
    failedRules: 0n,
  },
})
const atMost = (maxGpusPerLease: bigint) => ({
  add: [{ kind: 'Restriction' as const, rules: { ...openPolicy, maxGpusPerLease } }],
  retire: [],
})
const NOW = ordinaryContext.timestampSeconds

describe('work that a change would stop', () => {
  it('judges each project by its latest lease, and every lease under review', () => {
    const leases = [lease(1n, 5n, 90), lease(2n, 5n, 4), lease(3n, 6n, 90), lease(4n, 6n, 80, 'Pending')]
    const projects = stoppedWork(leases, [base], atMost(10n), NOW)
    expect(
      projects.map((each) => [each.lease.project.number, each.leases, each.isStopped, each.reviewsStopped]),
    ).toEqual([
      [6n, 2, true, 1],
      [5n, 2, false, 0],
    ])
  })

  it('does not blame the change for what is refused already', () => {
    const over = { ...base, rules: { ...base.rules, validUntil: NOW } }
    expect(stoppedWork([lease(1n, 5n, 90)], [over], atMost(10n), NOW)[0]?.isStopped).toBe(false)
    const strict = { ...base, number: 2n, kind: 'Restriction' as const, rules: { ...base.rules, maxGpusPerLease: 50n } }
    expect(stoppedWork([lease(1n, 5n, 90)], [base, strict], atMost(10n), NOW)[0]?.isStopped).toBe(false)
  })

  it('stops everything when the only base policy ends, unless another one comes', () => {
    const [ended] = stoppedWork([lease(1n, 5n, 9)], [base], { add: [], retire: [1n] }, NOW)
    expect(ended?.isStopped).toBe(true)
    const replaced = { add: [{ kind: 'Base' as const, rules: openPolicy }], retire: [1n] }
    expect(stoppedWork([lease(1n, 5n, 9)], [base], replaced, NOW)[0]?.isStopped).toBe(false)
  })
})
