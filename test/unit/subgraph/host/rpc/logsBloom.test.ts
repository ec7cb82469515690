import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Log } from '../../../../../subgraph/host/rpc/ChainTypes.ts'
import { bloomBits, bloomMayHave, bloomOf } from '../../../../../subgraph/host/rpc/logsBloom.ts'

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array))

const logs = fc.array(
  fc.record({ address: bytes(20), topics: fc.array(bytes(32), { maxLength: 4 }) }).map(
    ({ address, topics }): Log => ({
      address,
      topics,
      data: Buffer.alloc(0),
      blockHash: Buffer.alloc(32),
      blockNumber: 1,
      transactionHash: Buffer.alloc(32),
      transactionIndex: 0,
      logIndex: 0,
    }),
  ),
  { maxLength: 20 },
)

describe('the bloom filter of a block', () => {
  it('may have all that its logs have', () => {
    fc.assert(
      fc.property(logs, (some) => {
        const bloom = bloomOf(some)
        for (const { address, topics } of some)
          for (const value of [address, ...topics]) expect(bloomMayHave(bloom, bloomBits(value))).toBe(true)
      }),
    )
  })

  it('grows with each log, and never has what no log gave it without coincidence of all three bits', () => {
    fc.assert(
      fc.property(logs, bytes(32), (some, other) => {
        const given = new Set(some.flatMap(({ address, topics }) => [address, ...topics]).flatMap(bloomBits))
        expect(bloomMayHave(bloomOf(some), bloomBits(other))).toBe(bloomBits(other).every((bit) => given.has(bit)))
      }),
    )
  })
})
