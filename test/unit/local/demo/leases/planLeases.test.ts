import { decodeFunctionData } from 'viem'
import { describe, expect, it } from 'vitest'
import { leaseManagerAbi } from '../../../../../src/data/abi/leaseManagerAbi.ts'

import { FAILED_RULES, failedRulesOf } from '../../../../../src/domain/policy/failedRules.ts'
import { planDemoHistory } from '../../../../../local/demo/planDemoHistory.ts'
import { demoInput } from '../demoInput.ts'

const SEEDS = ['plenum', '另一个']
const RULES_OF_A_POLICY = FAILED_RULES.filter((rule) => rule !== 'noCouncil' && rule !== 'noBasePolicy')

describe.each(SEEDS)('the leases of the history with the seed "%s"', (seed) => {
  const input = demoInput(seed)
  const plan = planDemoHistory(input)
  const requests = plan.blocks
    .flatMap(({ steps }) => steps)
    .filter(({ to }) => to === input.contracts.leaseManager)
    .map(({ data }) => decodeFunctionData({ abi: leaseManagerAbi, data }))
    .flatMap((call) => (call.functionName === 'tryOpenLease' ? [call.args[0]] : []))
  const { standings, denials } = plan.leases

  it('are some hundred, over all permitted purposes and risk tiers, in every epoch up to the one in use', () => {
    expect(requests).toHaveLength(standings.length + denials.length)
    expect(standings.length).toBeGreaterThan(300)
    const values = (field: 'purpose' | 'riskTier' | 'epoch' | 'classId') =>
      [...new Set(requests.map((request) => Number(request[field])))].sort((one, two) => one - two)
    expect(values('purpose')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(values('riskTier')).toEqual([0, 1, 2, 3, 4])
    expect(values('epoch')).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(values('classId')).toEqual([1, 2, 3, 4])
  })

  it('have tens of denials for each rule that a policy has', () => {
    const failed = denials.flatMap(failedRulesOf)
    for (const rule of RULES_OF_A_POLICY) {
      expect.soft(failed.filter((each) => each === rule).length, rule).toBeGreaterThanOrEqual(20)
    }
    expect(new Set(requests.map((request) => Object.values(request).join())).size).toBe(requests.length)
  })

  it('end in every way that a lease can end, and some are under way', () => {
    const expected = ['Pending', 'Offered', 'Active', 'Reported', 'Settled', 'Disputed', 'Refused', 'Reclaimed']
    expect([...new Set(standings)].sort()).toEqual(expected.sort())
    expect(standings.filter((standing) => standing === 'Settled').length).toBeGreaterThan(standings.length / 2)
  })

  it('have a heavy tail: a tenth of the requests asks for more than 30% of the hours', () => {
    const hours = requests.map(({ gpus, durationSeconds }) => gpus * durationSeconds).sort((one, two) => two - one)
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const share = sum(hours.slice(0, Math.floor(hours.length / 10))) / sum(hours)
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.8)
  })
})
