import { type Abi, type Address, encodeFunctionData, type Hex, numberToHex } from 'viem'
import { rpcBatch } from '../../../../local/demo/play/rpcBatch.ts'
import { jsonRpc } from '../../../../local/stack/jsonRpc.ts'
import { compileTestContract } from '../../../support/compileTestContract.ts'
import type { ChainPlan } from './planChain.ts'

/** The first account's first two contracts, so the same on every chain. */
export const TOKEN: Address = '0x5fbdb2315678afecb367f032d93f642f64180aa3'
export const GOVERNOR: Address = '0xe7f1725e7734ce288f8367e1bb143e90bb3f0512'
export const SENDER: Address = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'

const EVENTS_PER_TRANSACTION = 25
const TRANSACTIONS_PER_BLOCK = 4
const BLOCK_SECONDS = 12

interface Call {
  to?: Address
  data: Hex
}

/** Puts the plan's events on an empty chain: token events and proposals, then votes. */
export async function generateChain(rpcUrl: string, plan: ChainPlan): Promise<void> {
  const { abi, bytecode } = compileEmitter()
  await jsonRpc(rpcUrl, 'evm_setAutomine', [false])
  await jsonRpc(rpcUrl, 'anvil_setBlockTimestampInterval', [BLOCK_SECONDS])
  const proposals = Math.ceil(plan.votes / plan.votesPerProposal)
  const calls: Call[] = [
    { data: bytecode },
    { data: bytecode },
    ...slices(plan.accounts, 3).map(([first, count]) => emitCall(abi, TOKEN, 'found', [first, count])),
    ...slices(plan.transfers, 3).map((slice) => emitCall(abi, TOKEN, 'transfer', [...slice, plan.accounts])),
    ...slices(proposals, 2).map((slice) => emitCall(abi, GOVERNOR, 'propose', slice)),
    ...slices(plan.votes, 1).map((slice) => emitCall(abi, GOVERNOR, 'vote', [...slice, plan.votesPerProposal])),
  ]
  for (let nonce = 0; nonce < calls.length; nonce += TRANSACTIONS_PER_BLOCK) {
    await mineBlock(rpcUrl, calls.slice(nonce, nonce + TRANSACTIONS_PER_BLOCK), nonce)
  }
  await jsonRpc(rpcUrl, 'evm_setAutomine', [true])
}

/** Calldata of votes more, one each: on the first proposal, by accounts that have not voted on it. */
export function singleVotes(plan: ChainPlan, count: number): Hex[] {
  const { abi } = compileEmitter()
  const votesPerProposal = plan.votes * 2
  return Array.from({ length: count }, (_, index) => plan.votes + index).map(
    (index) => emitCall(abi, GOVERNOR, 'vote', [index, 1, votesPerProposal]).data,
  )
}

function compileEmitter(): { abi: Abi; bytecode: Hex } {
  const { Emitter } = compileTestContract('test/bench/indexer/chain/Emitter.sol', ['Emitter'], { viaIR: true })
  if (Emitter === undefined) throw new Error('the emitter did not compile')
  return Emitter
}

/** First index and count of each transaction's share of `total` things that make `eventsEach` events. */
function slices(total: number, eventsEach: number): [number, number][] {
  const size = Math.floor(EVENTS_PER_TRANSACTION / eventsEach)
  return Array.from({ length: Math.ceil(total / size) }, (_, slice) => [
    slice * size,
    Math.min(size, total - slice * size),
  ])
}

function emitCall(abi: Abi, to: Address, functionName: string, values: number[]): Call {
  return { to, data: encodeFunctionData({ abi, functionName, args: values.map(BigInt) }) }
}

async function mineBlock(rpcUrl: string, calls: readonly Call[], firstNonce: number): Promise<void> {
  const sends = calls.map((call, index) => {
    const nonce = numberToHex(firstNonce + index)
    const fees = { maxFeePerGas: numberToHex(20_000_000_000n), maxPriorityFeePerGas: numberToHex(1n) }
    return { method: 'eth_sendTransaction', params: [{ ...call, from: SENDER, gas: '0x600000', nonce, ...fees }] }
  })
  await rpcBatch(rpcUrl, sends)
  await jsonRpc(rpcUrl, 'evm_mine')
}
