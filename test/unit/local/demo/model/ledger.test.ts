import fc from 'fast-check'
import type { Address } from 'viem'
import { describe, expect, it } from 'vitest'
import { type LedgerEvent, snapshotAt } from '../../../../../local/demo/model/ledger.ts'

const accounts: readonly Address[] = ['0x01', '0x02', '0x03', '0x04']
const anAccount = fc.constantFrom(...accounts)
const anEvent: fc.Arbitrary<LedgerEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('transfer' as const),
    at: fc.nat(100),
    from: anAccount,
    to: anAccount,
    amount: fc.bigInt({ min: 0n, max: 3n }),
  }),
  fc.record({ kind: fc.constant('delegate' as const), at: fc.nat(100), account: anAccount, delegate: anAccount }),
)
const initial = new Map(accounts.map((account) => [account, 1_000n]))
const sum = (values: Iterable<bigint>) => [...values].reduce((total, value) => total + value, 0n)

describe('snapshotAt', () => {
  it('keeps the supply, and gives delegates exactly the balances of those who delegate', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 60 }), fc.nat(100), (unordered, at) => {
        const events = unordered.toSorted((left, right) => left.at - right.at)
        const { balances, delegates, votes } = snapshotAt(initial, events, at)
        expect(sum(balances.values())).toBe(4_000n)
        expect(sum(votes.values())).toBe(sum([...delegates.keys()].map((account) => balances.get(account) ?? 0n)))
      }),
    )
  })

  it('counts what happens at its time, and nothing after', () => {
    const events: LedgerEvent[] = [
      { kind: 'delegate', at: 5, account: '0x01', delegate: '0x02' },
      { kind: 'transfer', at: 6, from: '0x03', to: '0x01', amount: 10n },
    ]
    expect(snapshotAt(initial, events, 4).votes.get('0x02')).toBeUndefined()
    expect(snapshotAt(initial, events, 5).votes.get('0x02')).toBe(1_000n)
    expect(snapshotAt(initial, events, 6).votes.get('0x02')).toBe(1_010n)
  })

  it('refuses a transfer of more than there is', () => {
    const events: LedgerEvent[] = [{ kind: 'transfer', at: 1, from: '0x01', to: '0x02', amount: 1_001n }]
    expect(() => snapshotAt(initial, events, 1)).toThrow('more PLEN than it has')
  })
})
