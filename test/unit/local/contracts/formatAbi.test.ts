import type { Abi } from 'viem'
import { describe, expect, it } from 'vitest'
import { formatAbi } from '../../../../local/contracts/formatAbi.ts'

const abi = [
  {
    type: 'event',
    name: 'Added',
    anonymous: false,
    inputs: [
      {
        indexed: false,
        internalType: 'struct Policy',
        name: 'policy',
        type: 'tuple',
        components: [{ internalType: 'uint64', name: 'validFrom', type: 'uint64' }],
      },
    ],
  },
  { type: 'error', name: 'Zero', inputs: [] },
] as const satisfies Abi

describe('formatAbi', () => {
  it('keeps all but Solidity’s own type names, at any depth', () => {
    const [event, error] = JSON.parse(formatAbi(abi)) as unknown[]
    expect(error).toEqual(abi[1])
    expect(event).toEqual({
      type: 'event',
      name: 'Added',
      anonymous: false,
      inputs: [{ indexed: false, name: 'policy', type: 'tuple', components: [{ name: 'validFrom', type: 'uint64' }] }],
    })
  })

  it('writes one item a line', () => {
    expect(formatAbi(abi).split('\n')).toHaveLength(abi.length + 2)
  })
})
