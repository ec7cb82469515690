import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSettled } from '../../../../src/domain/transaction/isSettled.ts'
import { FIRST_STAGE, type TxEvent, type TxFlow, txFlow } from '../../../../src/domain/transaction/txFlow.ts'

const hash = fc.constantFrom<`0x${string}`>('0xaa', '0xbb', '0xcc')
const events: fc.Arbitrary<TxEvent> = fc.oneof(
  fc.constantFrom<TxEvent>(
    { type: 'accountMissing' },
    { type: 'accountConnected' },
    { type: 'simulated' },
    { type: 'networkSwitched' },
    { type: 'indexed' },
    { type: 'rejected' },
    { type: 'dropped' },
    { type: 'retry' },
  ),
  fc.record({ type: fc.constant('networkDiffers' as const), walletChainId: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ type: fc.constantFrom('sent' as const, 'repriced' as const), hash }),
  fc.record({ type: fc.constant('safeAsked' as const), required: fc.nat(5) }),
  fc.record({ type: fc.constant('mined' as const), blockNumber: fc.bigInt({ min: 1n, max: 99n }) }),
  fc.record({ type: fc.constant('failed' as const), failure: fc.constant({ kind: 'insufficientFunds' } as const) }),
  fc.record({ type: fc.constant('replaced' as const), byHash: hash, cancelled: fc.boolean() }),
)

const history = fc.array(events, { maxLength: 40 }).map((list) => {
  const states: TxFlow[] = [FIRST_STAGE]
  for (const event of list) states.push(txFlow(states.at(-1) ?? FIRST_STAGE, event))
  return { list, states }
})

const run = (...list: TxEvent[]) => list.reduce(txFlow, FIRST_STAGE)
const sent: TxEvent[] = [{ type: 'simulated' }, { type: 'sent', hash: '0xaa' }]

describe('txFlow', () => {
  it('goes from simulation to the index', () => {
    const end = run(...sent, { type: 'mined', blockNumber: 7n }, { type: 'indexed' })
    expect(end).toEqual({ stage: 'indexed', hash: '0xaa', blockNumber: 7n })
  })

  it('asks for the network and goes on to the signature', () => {
    const asked = run({ type: 'simulated' }, { type: 'networkDiffers', walletChainId: 1 })
    expect(asked).toEqual({ stage: 'wrongNetwork', walletChainId: 1 })
    expect(txFlow(asked, { type: 'networkSwitched' })).toEqual({ stage: 'signing' })
  })

  it('tells a failure before sending from one that spent gas', () => {
    const failure = { kind: 'insufficientFunds' } as const
    expect(run({ type: 'failed', failure })).toMatchObject({ during: 'simulating', hash: null })
    expect(run(...sent, { type: 'failed', failure })).toMatchObject({ during: 'mining', hash: '0xaa' })
  })

  it('waits for the owners of a Safe, and goes on with the transaction that they sent', () => {
    const asked = run({ type: 'simulated' }, { type: 'safeAsked', required: 3 })
    expect(asked).toEqual({ stage: 'safePending', required: 3 })
    expect(txFlow(asked, { type: 'sent', hash: '0xbb' })).toEqual({ stage: 'sent', hash: '0xbb', replacedHash: null })
  })

  it('remembers the hash that a new price replaced', () => {
    const end = run(...sent, { type: 'repriced', hash: '0xbb' })
    expect(end).toEqual({ stage: 'sent', hash: '0xbb', replacedHash: '0xaa' })
  })

  it('is mined or indexed only after it was sent, and then never anything else', () => {
    fc.assert(
      fc.property(history, ({ states }) => {
        states.forEach((state, index) => {
          const next = states[index + 1]
          if (next === undefined) return
          if (next.stage === 'mined' && state.stage !== 'mined') expect(state.stage).toBe('sent')
          if (state.stage === 'mined') expect(['mined', 'indexed']).toContain(next.stage)
        })
      }),
    )
  })

  it('leaves settled states only to try again, and never the two final ones', () => {
    fc.assert(
      fc.property(history, ({ list, states }) => {
        list.forEach((event, index) => {
          const before = states[index]
          const after = states[index + 1]
          if (before === undefined || after === undefined || !isSettled(before) || before === after) return
          expect(event.type).toBe('retry')
          expect(['failed', 'dropped', 'replaced']).toContain(before.stage)
          expect(after).toEqual(FIRST_STAGE)
        })
      }),
    )
  })

  it('is rejected only while nothing was sent', () => {
    fc.assert(
      fc.property(history, ({ states }) => {
        states.forEach((state, index) => {
          const before = states[index - 1]
          if (state.stage !== 'rejected' || before === undefined || before.stage === 'rejected') return
          expect(['needsAccount', 'simulating', 'wrongNetwork', 'signing', 'safePending']).toContain(before.stage)
        })
      }),
    )
  })
})
