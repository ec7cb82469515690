import fc from 'fast-check'
import { encodeFunctionData, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { leaseManagerAbi } from '../../../../src/data/abi/leaseManagerAbi.ts'
import { encodeLightCall } from '../../../../src/data/chain/lightCall.ts'
import { judgeWords } from '../../../../src/data/leases/judgeWords.ts'
import { JUDGE_SELECTOR } from '../../../../src/data/leases/leaseVerdictQuery.ts'

const id = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const byte = fc.integer({ min: 0, max: 255 })
const word32 = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const request = fc.record({
  recipientId: id,
  projectId: id,
  providerId: id,
  epoch: id,
  classId: byte,
  purpose: byte,
  dataClass: byte,
  riskTier: byte,
  oversight: byte,
  gpus: word32,
  durationSeconds: word32,
})
const account = fc
  .bigInt({ min: 1n, max: 2n ** 160n - 1n })
  .map((value) => `0x${value.toString(16).padStart(40, '0')}` as const)
const named = fc.array(fc.record({ schema: byte, attesters: fc.array(account, { maxLength: 5 }) }), { maxLength: 4 })

describe('the call of judge', () => {
  it('is encoded as viem encodes it, with any attesters named', () => {
    fc.assert(
      fc.property(request, named, (asked, attesters) => {
        expect(encodeLightCall({ selector: JUDGE_SELECTOR, values: judgeWords(asked, attesters) })).toBe(
          encodeFunctionData({ abi: leaseManagerAbi, functionName: 'judge', args: [asked, attesters] }),
        )
      }),
    )
  })

  it('has the selector of the compiled contract', () => {
    const judge = leaseManagerAbi.find((item) => item.type === 'function' && item.name === 'judge')
    expect(judge?.type === 'function' ? toFunctionSelector(judge) : '').toBe(JUDGE_SELECTOR)
  })
})
