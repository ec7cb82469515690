import { describe, expect, it } from 'vitest'
import { decodeAction } from '../../../../../src/domain/actions/decodeAction.ts'
import { castAccounts } from '../../../../../local/demo/cast/castAccounts.ts'
import { planCommitments } from '../../../../../local/demo/compute/commitments.ts'
import { planGrants } from '../../../../../local/demo/compute/grants.ts'
import { createRandom } from '../../../../../local/demo/model/createRandom.ts'
import { createCalls } from '../../../../../local/demo/proposals/createCalls.ts'
import { scenario } from '../../../../../local/demo/proposals/scenario.ts'
import { demoInput } from '../demoInput.ts'

const input = demoInput('plenum')
const { contracts } = input
const cast = castAccounts(input.accounts, input.councilMembers)
const grants = planGrants(planCommitments(input.settings, createRandom('a')), createRandom('b'))
const specs = scenario({ input, cast, calls: createCalls(contracts), grants })

describe('the proposals of the history', () => {
  it('are more than 34, each with a text worth reading; at least six in Chinese', () => {
    expect(specs.length).toBeGreaterThan(34)
    for (const { key, text } of specs) {
      expect.soft(text.title.length, key).toBeGreaterThan(10)
      expect.soft(text.body.length, key).toBeGreaterThan(110)
      expect.soft(text.body.split('\n\n').length, key).toBeGreaterThan(1)
    }
    expect(specs.filter(({ text }) => /\p{Script=Han}{6}/u.test(text.body)).length).toBeGreaterThanOrEqual(6)
  })

  it('make calls that the dashboard can put into words', () => {
    const known = {
      ...contracts,
      classifier: '0x0000000000000000000000000000000000200100',
    } as const
    for (const { key, calls } of specs) {
      for (const call of calls) {
        const { kind } = decodeAction(call, known, [contracts.dollar, contracts.credit])
        expect.soft(kind, key).not.toBe('unknown')
      }
    }
  })

  it.each([
    ['first-audit', '60,000 DUSD', 60_000n],
    ['brand-campaign', '250,000 DUSD', 250_000n],
    ['pay-providers-first', '265,500 DUSD', 265_500n],
    ['pay-providers-second', '468,100 DUSD', 468_100n],
    ['second-audit', '75,000 DUSD', 75_000n],
    ['lease-summaries', '15,000 DUSD', 15_000n],
  ])('pay what the text of %s says', (key, words, dollars) => {
    const spec = specs.find((candidate) => candidate.key === key)
    expect(spec?.text.body).toContain(words)
    const paid = (spec?.calls ?? [])
      .filter(({ target }) => target === contracts.dollar)
      .reduce((sum, { calldata }) => sum + BigInt(`0x${calldata.slice(-64)}`), 0n)
    expect(paid).toBe(dollars * 1_000_000n)
  })
})
