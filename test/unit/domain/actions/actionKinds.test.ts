import { describe, expect, it } from 'vitest'
import { ACTION_KINDS, actionKind, countActionKinds } from '../../../../src/domain/actions/actionKinds.ts'
import { KNOWN_FUNCTIONS } from '../../../../src/domain/actions/knownFunctions.ts'
import type { Hex } from '../../../../src/domain/hex.ts'

const address = (digit: string): Hex => `0x${digit.repeat(40)}`
const deployment = {
  contracts: {
    governor: address('1'),
    treasury: address('2'),
    council: address('3'),
    classifier: address('4'),
    token: address('5'),
    computeRegistry: address('6'),
    epochAllocator: address('7'),
    policyRegistry: address('8'),
    leaseManager: address('b'),
  },
  treasuryAssets: [{ address: address('9') }],
}
const grant = { target: address('7'), valueWei: 0n, selector: '0xa785645c' as Hex }

describe('kinds of actions', () => {
  // KNOWN_FUNCTIONS is held against the compiled contracts by its own test.
  it('are told for just the functions that sentences are written for', () => {
    const told = Object.entries(ACTION_KINDS).flatMap(([contract, kinds]) =>
      Object.keys(kinds).map((selector) => `${contract} 0x${selector}`),
    )
    const known = KNOWN_FUNCTIONS.map(({ contract, selector }) => `${contract} ${selector}`)
    const asTokenToo = KNOWN_FUNCTIONS.filter(({ contract }) => contract === 'asset').map(
      ({ selector }) => `token ${selector}`,
    )
    expect(told.toSorted()).toEqual([...known, ...asTokenToo].toSorted())
  })

  it('follow from the target, not from the selector alone', () => {
    expect(actionKind(grant, deployment)).toBe('grant')
    expect(actionKind({ ...grant, target: address('a') }, deployment)).toBe('other')
    expect(actionKind({ ...grant, target: address('1') }, deployment)).toBe('other')
    expect(actionKind({ ...grant, valueWei: 1n }, deployment)).toBe('other')
    expect(actionKind({ ...grant, selector: '0xdeadbeef' }, deployment)).toBe('other')
  })

  it('tell a payment from a call that does nothing', () => {
    expect(actionKind({ target: address('a'), valueWei: 1n, selector: '0x' }, deployment)).toBe('payment')
    expect(actionKind({ target: address('a'), valueWei: 0n, selector: '0x' }, deployment)).toBe('other')
    for (const target of [address('9'), address('5')]) {
      expect(actionKind({ target, valueWei: 0n, selector: '0xa9059cbb' }, deployment)).toBe('payment')
    }
  })

  it('are counted in the order in which they come', () => {
    const odd = { ...grant, selector: '0x00000000' as Hex }
    expect([...countActionKinds([grant, odd, grant], deployment)]).toEqual([
      ['grant', 2],
      ['other', 1],
    ])
  })
})
