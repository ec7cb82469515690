import fc from 'fast-check'
import { encodeAbiParameters, encodeFunctionData, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { plenumGovernorAbi } from '../../../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../../../src/data/abi/plenumTokenAbi.ts'
import { TOKEN_SELECTORS } from '../../../../src/data/chain/accountVotesQuery.ts'
import { GOVERNOR_SELECTORS } from '../../../../src/data/chain/governorFacts.ts'
import { decodeWords, encodeLightCall } from '../../../../src/data/chain/lightCall.ts'

const uint256 = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })

describe('encodeLightCall', () => {
  it('writes the same bytes as viem', () => {
    fc.assert(
      fc.property(uint256, (id) => {
        const expected = encodeFunctionData({ abi: plenumGovernorAbi, functionName: 'state', args: [id] })
        expect(encodeLightCall({ selector: GOVERNOR_SELECTORS.state, values: [id] })).toBe(expected)
      }),
    )
  })
})

describe('decodeWords', () => {
  it('reads what viem writes', () => {
    fc.assert(
      fc.property(fc.tuple(uint256, uint256, uint256), (values) => {
        const data = encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }, { type: 'uint256' }], values)
        expect(decodeWords(data)).toEqual(values)
      }),
    )
  })

  it.each(['0x', '0x12', null, 7])('refuses %j', (data) => {
    expect(decodeWords(data)).toBe(null)
  })
})

describe('selectors', () => {
  const selectorOf = (abi: readonly { type: string; name?: string }[], name: string) => {
    const found = abi.filter((item) => item.type === 'function' && item.name === name)
    expect(found).toHaveLength(1)
    return toFunctionSelector(found[0] as Parameters<typeof toFunctionSelector>[0])
  }

  it.each(Object.entries(GOVERNOR_SELECTORS))('governor.%s is the ABI’s', (name, selector) => {
    expect(selectorOf(plenumGovernorAbi, name)).toBe(selector)
  })

  it.each(Object.entries(TOKEN_SELECTORS))('token.%s is the ABI’s', (name, selector) => {
    expect(selectorOf(plenumTokenAbi, name)).toBe(selector)
  })
})
