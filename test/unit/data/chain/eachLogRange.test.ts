import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachLogRange, type LogRange } from '../../../../src/data/chain/eachLogRange.ts'

describe('eachLogRange', () => {
  it('visits every block once, from the head back, whatever span the endpoint bears', async () => {
    const inputs = fc.record({
      fromBlock: fc.bigInt({ min: 0n, max: 1_000n }),
      length: fc.bigInt({ min: 0n, max: 300_000n }),
      bears: fc.bigInt({ min: 2_000n, max: 400_000n }),
    })
    await fc.assert(
      fc.asyncProperty(inputs, async ({ fromBlock, length, bears }) => {
        const visited: LogRange[] = []
        await eachLogRange({ fromBlock, toBlock: fromBlock + length }, (range) => {
          if (range.toBlock - range.fromBlock >= bears) return Promise.reject(new Error('range too wide'))
          visited.push(range)
          return Promise.resolve('more')
        })
        let end = fromBlock + length
        for (const range of visited) {
          expect(range.toBlock).toBe(end)
          expect(range.fromBlock).toBeLessThanOrEqual(range.toBlock)
          end = range.fromBlock - 1n
        }
        expect(end).toBe(fromBlock - 1n)
      }),
      { numRuns: 50 },
    )
  })

  it('stops when it has enough, and gives up on an endpoint that bears nothing', async () => {
    let visits = 0
    await eachLogRange({ fromBlock: 0n, toBlock: 90_000n }, () => {
      visits += 1
      return Promise.resolve('enough')
    })
    expect(visits).toBe(1)
    const refuse = eachLogRange({ fromBlock: 0n, toBlock: 90_000n }, () => Promise.reject(new Error('no logs here')))
    await expect(refuse).rejects.toThrow('no logs here')
  })
})
