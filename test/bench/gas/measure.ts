import { type Address, keccak256, stringToHex } from 'viem'
import { accountAt, type BenchChain } from './benchChain.ts'
import type { GovernanceSystem } from './deploySystems.ts'

export type GasBySteps = Record<string, bigint>

/**
 * Gas of each step in the life of a proposal that pays 1 wei: four holders vote, the first vote already carries it.
 * With override votes: one holder whose delegate has voted, one whose delegate has not.
 */
export async function measure(
  chain: BenchChain,
  system: GovernanceSystem,
  holders: readonly Address[],
  overrides: { afterDelegate: Address; beforeDelegate: Address } | null,
): Promise<GasBySteps> {
  const { governor: to, abi } = system
  const holder = (index: number): Address => accountAt(holders, index)
  const send = (from: Address, functionName: string, args: readonly unknown[]): Promise<bigint> =>
    chain.send({ from, to, abi, functionName, args })
  const read = (functionName: string, args: readonly unknown[]): Promise<bigint> =>
    chain.read<bigint>(to, abi, functionName, args)

  const description = '# Pay the auditors\n\nOne payment, as agreed.'
  const actions = [[accountAt(chain.accounts, 19)], [1n], ['0x']]
  const descriptionHash = keccak256(stringToHex(description))
  await chain.fund(system.treasury, 10n ** 18n)

  const gas: GasBySteps = { propose: await send(holder(0), 'propose', [...actions, description]) }
  const id = await read('hashProposal', [...actions, descriptionHash])
  await chain.goTo(Number(await read('proposalSnapshot', [id])) + 1)
  gas.castVoteFirst = await send(holder(0), 'castVote', [id, 1])
  gas.castVoteLater = await send(holder(1), 'castVote', [id, 1])
  await send(holder(2), 'castVote', [id, 2])
  if (overrides) {
    gas.castOverrideVoteAfterDelegate = await send(overrides.afterDelegate, 'castOverrideVote', [id, 1, ''])
    gas.castOverrideVoteBeforeDelegate = await send(overrides.beforeDelegate, 'castOverrideVote', [id, 1, ''])
  }
  await chain.goTo(Number(await read('proposalDeadline', [id])) + 1)
  gas.queue = await send(holder(3), 'queue', [...actions, descriptionHash])
  await chain.goTo(Number(await read('proposalEta', [id])))
  gas.execute = await send(holder(3), 'execute', [...actions, descriptionHash])
  return gas
}
