import { type Address, encodeFunctionData, type Hex, parseAbi } from 'viem'
import { inject } from 'vitest'
import type { World } from './World.ts'

const batchAbi = parseAbi([
  'struct Call { address target; uint256 value; bytes data; }',
  'function run(Call[] calls) payable',
])

export interface BatchCall {
  target: Address
  value?: bigint
  data: Hex
}

/** A contract that makes several calls in one transaction. */
export interface Batch {
  address: Address
  run: (calls: BatchCall[], value?: bigint) => Promise<Hex>
}

export async function createBatch(world: World): Promise<Batch> {
  const owner = world.account(0)
  const address = await world.create(owner, inject('batchBytecode'))
  return {
    address,
    run: async (calls, value = 0n) => {
      const args = calls.map((call) => ({ value: 0n, ...call }))
      const data = encodeFunctionData({ abi: batchAbi, functionName: 'run', args: [args] })
      return (await world.send(owner, address, { data, value })).transactionHash
    },
  }
}
