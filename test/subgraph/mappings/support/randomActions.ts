import fc from 'fast-check'
import { type Address, encodeFunctionData, parseEther, zeroAddress } from 'viem'
import { localCouncil } from '../../../../local/deploy/localCouncil.ts'
import { plenumGovernorAbi } from '../../../../src/data/abi/plenumGovernorAbi.ts'
import { A100, commit, grant, H100, nextEpoch, operators } from './foundCompute.ts'
import { policyRules } from './policyRules.ts'
import {
  type Action,
  callArguments,
  castOverrideVote,
  castVote,
  execute,
  type ProposalHandle,
  propose,
  Support,
  untilActive,
  untilDecided,
  untilExecutable,
} from './proposals.ts'
import type { World } from './World.ts'

/** What has been proposed so far, for actions to choose from. */
export interface Memory {
  proposals: ProposalHandle[]
  epochs: bigint[]
}

/** One thing that somebody tries; the numbers choose who, whom and how much. The contracts may refuse it. */
export interface RandomAction {
  kind: keyof typeof actions
  a: number
  b: number
  amount: number
}

const ACCOUNTS = 8
const RECENT = 4
const STATES = ['Pending', 'Active', 'Canceled', 'Defeated', 'Succeeded', 'Queued', 'Expired', 'Executed'] as const
const HOUR_SECONDS = 3_600

type Try = (world: World, memory: Memory, action: RandomAction) => Promise<unknown>

const who = (world: World, number: number): Address => world.account(1 + (number % ACCOUNTS))
const whom = (world: World, number: number): Address =>
  number % (ACCOUNTS + 2) === ACCOUNTS
    ? zeroAddress
    : number % (ACCOUNTS + 2) === ACCOUNTS + 1
      ? world.contracts.treasury.address
      : who(world, number)
const tokens = (amount: number) => parseEther(String(amount)) * 1_000n

function chosen(memory: Memory, number: number): ProposalHandle {
  // Of the newest ones, as the old ones are decided.
  const recent = memory.proposals.slice(-RECENT)
  const proposal = recent[number % recent.length]
  if (proposal === undefined) throw new Error('There is no proposal yet')
  return proposal
}

const actions = {
  transfer: (world, _, { a, b, amount }) =>
    world.mined(
      world.contracts.token.write.transfer([whom(world, b), tokens(amount)], { account: who(world, a), chain: null }),
    ),
  delegate: (world, _, { a, b }) =>
    world.mined(world.contracts.token.write.delegate([whom(world, b)], { account: who(world, a), chain: null })),
  propose: async (world, memory, { a, b, amount }) => {
    const action = await randomProposalAction(world, memory, b, amount)
    memory.proposals.push(await propose(world, who(world, a), [action], `# Proposal ${memory.proposals.length}`))
  },
  vote: (world, memory, { a, b, amount }) => castVote(world, chosen(memory, b), who(world, a), amount % 3, 'a reason'),
  override: (world, memory, { a, b, amount }) => castOverrideVote(world, chosen(memory, b), who(world, a), amount % 3),
  cancel: (world, memory) => {
    // The newest: only a pending one can be withdrawn.
    const proposal = chosen(memory, RECENT - 1)
    const account = proposal.proposer
    return world.mined(world.contracts.governor.write.cancel(callArguments(proposal), { account, chain: null }))
  },
  queue: (world, memory, { a, b }) =>
    world.mined(
      world.contracts.governor.write.queue(callArguments(chosen(memory, b)), { account: who(world, a), chain: null }),
    ),
  execute: (world, memory, { b }) => execute(world, chosen(memory, b)),
  carry: (world, memory, { a, b }) => carryOn(world, chosen(memory, b), who(world, a)),
  confirmVeto: (world, memory, { a, b }) => {
    const members = localCouncil(world.accounts)
    const account = members[a % members.length] ?? world.account(0)
    return world.mined(world.contracts.council.write.confirmVeto([chosen(memory, b).id], { account, chain: null }))
  },
  veto: async (world, memory, { a, b }) => {
    const { council } = world.contracts
    const proposal = chosen(memory, b)
    const members = await council.read.members()
    for (const account of members.slice(a % members.length)) {
      await world.mined(council.write.confirmVeto([proposal.id], { account, chain: null })).catch(() => null)
    }
    await world.mined(council.write.veto(callArguments(proposal), { account: who(world, a), chain: null }))
  },
  payEther: (world, _, { a, amount }) =>
    world.send(who(world, a), world.contracts.treasury.address, { value: BigInt(amount) }),
  commit: async (world, memory, { b, amount }) => {
    const epoch = await nextEpoch(world)
    memory.epochs.push(epoch)
    await commit(world, epoch, b % 2 === 0 ? H100 : A100, BigInt(amount) * 1_000n)
  },
  register: (world, _, { b }) =>
    world.mined(
      world.contracts.registry.write.registerProject([1n, `Project ${b}`, ''], {
        account: world.account(operators.lab),
        chain: null,
      }),
    ),
  publish: (world, _, { a, b }) =>
    world.mined(world.contracts.statements.write.publish([`Name ${b}`, ''], { account: who(world, a), chain: null })),
  wait: (world, _, { amount }) => world.pass((amount + 1) * HOUR_SECONDS),
} satisfies Record<string, Try>

/** Takes a proposal one step further, waiting for its time if need be. */
async function carryOn(world: World, proposal: ProposalHandle, account: Address): Promise<unknown> {
  const { governor } = world.contracts
  const state = STATES[await governor.read.state([proposal.id])]
  switch (state) {
    case 'Pending':
      return untilActive(world, proposal)
    case 'Active':
      for (let index = 0; index < ACCOUNTS; index++) {
        await castVote(world, proposal, who(world, index), Support.for).catch(() => null)
      }
      return untilDecided(world, proposal)
    case 'Succeeded':
      return world.mined(governor.write.queue(callArguments(proposal), { account, chain: null }))
    case 'Queued':
      await untilExecutable(world, proposal)
      return execute(world, proposal)
    default:
      throw new Error(`${state} is the end`)
  }
}

async function randomProposalAction(world: World, memory: Memory, b: number, amount: number): Promise<Action> {
  const { governor, dollar, policies, allocator } = world.contracts
  const choices: (() => Action | Promise<Action>)[] = [
    () => ({ target: who(world, b), value: BigInt(amount) }),
    () => ({
      target: dollar.address,
      calldata: encodeFunctionData({
        abi: dollar.abi,
        functionName: 'transfer',
        args: [who(world, b), BigInt(amount)],
      }),
    }),
    () => ({
      target: governor.address,
      calldata: encodeFunctionData({ abi: plenumGovernorAbi, functionName: 'setPowerCap', args: [400 + amount] }),
    }),
    () => grant(world, memory.epochs.at(-1) ?? 0n, H100, BigInt((b % 3) + 1), BigInt(amount)),
    () => ({
      target: allocator.address,
      calldata: encodeFunctionData({ abi: allocator.abi, functionName: 'lowerMaxShare', args: [1_000 + amount] }),
    }),
    async () => ({
      target: policies.address,
      calldata: encodeFunctionData({
        abi: policies.abi,
        functionName: 'restrict',
        args: [`Restriction ${amount}`, 0n, policyRules(await world.now())],
      }),
    }),
  ]
  const choice = choices[b % choices.length]
  if (choice === undefined) throw new Error('No such choice')
  return choice()
}

/** Tries it; the contracts may refuse. */
export async function attempt(world: World, memory: Memory, action: RandomAction): Promise<void> {
  try {
    await actions[action.kind](world, memory, action)
  } catch {
    // Refused: nothing has changed, and the subgraph must not say otherwise.
  }
}

/** A sequence in which proposals have a chance to be passed: votes and waiting are more frequent than the rest. */
export function actionSequences(): fc.Arbitrary<RandomAction[]> {
  const frequent: RandomAction['kind'][] = [
    'vote',
    'vote',
    'vote',
    'override',
    'wait',
    'carry',
    'carry',
    'carry',
    'carry',
    'propose',
  ]
  const kinds = fc.constantFrom(...(Object.keys(actions) as RandomAction['kind'][]), ...frequent)
  const number = fc.nat({ max: 59 })
  return fc.array(fc.record({ kind: kinds, a: number, b: number, amount: number }), { minLength: 40, maxLength: 60 })
}
