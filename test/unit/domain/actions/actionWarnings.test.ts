import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActionFacts, actionWarnings, DRAIN_WARNING_BPS } from '../../../../src/domain/actions/actionWarnings.ts'
import { encodeCall } from '../../../../src/domain/actions/buildActions.ts'
import { decodeAction, type ProposalCall } from '../../../../src/domain/actions/decodeAction.ts'
import { addresses, contracts, dollar } from './actionFixtures.ts'

const facts: ActionFacts = { targetHasCode: true, targetIsProxy: false, treasuryBalance: 1_000n, payeeKnown: true }
const warn = (call: ProposalCall, over: Partial<ActionFacts> = {}) =>
  actionWarnings(decodeAction(call, contracts, [dollar.address]), { ...facts, ...over }).map((warning) => warning.kind)
const payee = `0x${'ab'.repeat(20)}` as const

describe('actionWarnings', () => {
  it('says nothing about ordinary work', () => {
    const calldata = encodeCall('epochAllocator.grant', [1n, 1n, 1n, 1n])
    expect(warn({ target: contracts.epochAllocator, value: 0n, calldata })).toEqual([])
    expect(warn({ target: payee, value: 99n, calldata: '0x' })).toEqual([])
  })

  it('says when governance itself is touched, known function or not', () => {
    const calldata = encodeCall('governor.setPowerCap', [300n])
    expect(warn({ target: contracts.governor, value: 0n, calldata })).toEqual(['touchesGovernance'])
    expect(warn({ target: contracts.treasury, value: 0n, calldata: '0x12345678' })).toEqual(['touchesGovernance'])
  })

  it('puts the worst first for a call into the unknown', () => {
    const call: ProposalCall = { target: payee, value: 500n, calldata: '0x12345678' }
    expect(warn(call, { targetHasCode: false, payeeKnown: false })).toEqual([
      'drainsTreasury',
      'noCode',
      'unverified',
      'newPayee',
    ])
    expect(warn(call, { targetIsProxy: true, treasuryBalance: null })).toEqual(['unverified', 'proxyNotBound'])
  })

  it('warns of a payment from the limit on, and calls one above the balance by its name', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 24n), fc.bigInt(1n, 10n ** 24n), addresses, (amount, balance, to) => {
        const calldata = encodeCall('asset.transfer', [to, amount])
        const kinds = warn({ target: dollar.address, value: 0n, calldata }, { treasuryBalance: balance })
        expect(kinds.includes('exceedsTreasury')).toBe(amount > balance)
        const atLimit = amount * 10_000n > balance * (DRAIN_WARNING_BPS - 1n)
        expect(kinds.includes('drainsTreasury')).toBe(atLimit && amount <= balance)
      }),
    )
  })

  it('warns of an approval without limit', () => {
    const calldata = encodeCall('asset.approve', [payee, (1n << 256n) - 1n])
    expect(warn({ target: dollar.address, value: 0n, calldata })).toEqual(['unlimitedApproval'])
  })
})
