import { type Address, type Hex, keccak256, parseEventLogs, stringToBytes, toHex } from 'viem'
import { plenumGovernorAbi } from '../../../../src/data/abi/plenumGovernorAbi.ts'
import type { World } from './World.ts'

export const Support = { against: 0, for: 1, abstain: 2 } as const

export interface Action {
  target: Address
  value?: bigint
  calldata?: Hex
}

export interface ProposalHandle {
  id: bigint
  proposer: Address
  /** As the subgraph has it. */
  entityId: Hex
  targets: Address[]
  values: bigint[]
  calldatas: Hex[]
  description: string
  descriptionHash: Hex
}

/** What queue, execute, cancel and veto are called with. */
export type CallArguments = [Address[], bigint[], Hex[], Hex]

export function callArguments(proposal: ProposalHandle): CallArguments {
  return [proposal.targets, proposal.values, proposal.calldatas, proposal.descriptionHash]
}

/** Makes a proposal. */
export async function propose(
  world: World,
  proposer: Address,
  actions: Action[],
  description: string,
): Promise<ProposalHandle> {
  const targets = actions.map(({ target }) => target)
  const values = actions.map(({ value }) => value ?? 0n)
  const calldatas = actions.map(({ calldata }) => calldata ?? '0x')
  const { governor } = world.contracts
  const receipt = await world.mined(
    governor.write.propose([targets, values, calldatas, description], { account: proposer, chain: null }),
  )
  const [created] = parseEventLogs({ abi: plenumGovernorAbi, logs: receipt.logs, eventName: 'ProposalCreated' })
  if (created === undefined) throw new Error('No proposal was created')
  const id = created.args.proposalId
  const descriptionHash = keccak256(stringToBytes(description))
  return { id, proposer, entityId: toHex(id, { size: 32 }), targets, values, calldatas, description, descriptionHash }
}

/** Lets time pass until votes can be cast. */
export async function untilActive(world: World, proposal: ProposalHandle): Promise<void> {
  const snapshot = await world.contracts.governor.read.proposalSnapshot([proposal.id])
  const now = await world.now()
  if (now <= snapshot) await world.pass(snapshot - now + 1n)
}

/** Lets time pass until no vote can be cast any more. */
export async function untilDecided(world: World, proposal: ProposalHandle): Promise<void> {
  const deadline = await world.contracts.governor.read.proposalDeadline([proposal.id])
  const now = await world.now()
  if (now <= deadline) await world.pass(deadline - now + 1n)
}

export async function castVote(
  world: World,
  proposal: ProposalHandle,
  voter: Address,
  support: number,
  reason = '',
): Promise<void> {
  const { governor } = world.contracts
  await world.mined(governor.write.castVoteWithReason([proposal.id, support, reason], { account: voter, chain: null }))
}

export async function castOverrideVote(
  world: World,
  proposal: ProposalHandle,
  voter: Address,
  support: number,
  reason = '',
): Promise<void> {
  const { governor } = world.contracts
  await world.mined(governor.write.castOverrideVote([proposal.id, support, reason], { account: voter, chain: null }))
}

/** Votes for the proposals with all voters, queues them, and waits until they can be executed. */
export async function passAndQueue(world: World, proposals: ProposalHandle[], voters: Address[]): Promise<void> {
  for (const proposal of proposals) await untilActive(world, proposal)
  for (const proposal of proposals) {
    for (const voter of voters) await castVote(world, proposal, voter, Support.for)
  }
  const { governor } = world.contracts
  for (const proposal of proposals) {
    await untilDecided(world, proposal)
    await world.mined(governor.write.queue(callArguments(proposal), { account: world.account(0), chain: null }))
  }
  for (const proposal of proposals) await untilExecutable(world, proposal)
}

export async function untilExecutable(world: World, proposal: ProposalHandle): Promise<void> {
  const eta = await world.contracts.governor.read.proposalEta([proposal.id])
  const now = await world.now()
  if (now < eta) await world.pass(eta - now)
}

export async function execute(world: World, proposal: ProposalHandle): Promise<Hex> {
  const { governor } = world.contracts
  const receipt = await world.mined(
    governor.write.execute(callArguments(proposal), { account: world.account(0), chain: null }),
  )
  return receipt.transactionHash
}

/** Proposes, passes and executes in one go. */
export async function enact(
  world: World,
  voters: Address[],
  actions: Action[],
  description: string,
): Promise<ProposalHandle> {
  const [proposer] = voters
  if (proposer === undefined) throw new Error('Nobody to propose')
  const proposal = await propose(world, proposer, actions, description)
  await passAndQueue(world, [proposal], voters)
  await execute(world, proposal)
  return proposal
}
