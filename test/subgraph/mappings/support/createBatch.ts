import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Address, encodeFunctionData, type Hex, parseAbi } from 'viem'
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

interface Compiler {
  compile: (input: string) => string
}

export async function createBatch(world: World): Promise<Batch> {
  const owner = world.account(0)
  const address = await world.create(owner, await compileBatch())
  return {
    address,
    run: async (calls, value = 0n) => {
      const args = calls.map((call) => ({ value: 0n, ...call }))
      const data = encodeFunctionData({ abi: batchAbi, functionName: 'run', args: [args] })
      return (await world.send(owner, address, { data, value })).transactionHash
    },
  }
}

async function compileBatch(): Promise<Hex> {
  const compiler = createRequire(import.meta.url)('solc') as Compiler
  const content = await readFile(new URL('Batch.sol', import.meta.url), 'utf8')
  const input = {
    language: 'Solidity',
    sources: { 'Batch.sol': { content } },
    settings: { evmVersion: 'cancun', outputSelection: { '*': { Batch: ['evm.bytecode.object'] } } },
  }
  const output = JSON.parse(compiler.compile(JSON.stringify(input))) as {
    contracts: { 'Batch.sol': { Batch: { evm: { bytecode: { object: string } } } } }
  }
  return `0x${output.contracts['Batch.sol'].Batch.evm.bytecode.object}`
}
