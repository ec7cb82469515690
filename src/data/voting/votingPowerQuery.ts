import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { CountedVotes } from '../../domain/governor/countedVotes.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { type LightCall, lightCalls } from '../chain/lightCall.ts'
import { Integrity } from '../errors/Integrity.ts'
import { chainKey } from '../query/queryKeys.ts'

/** Selectors of the views that are read; a test derives them from the ABIs. */
export const VOTING_SELECTORS = {
  countedVotes: '0x6f351faf',
  ballot: '0x16fd8682',
  powerCap: '0xa3c31b23',
  getPastBalanceOf: '0xd7b7d405',
  getPastDelegate: '0xb369460c',
} as const

export type BallotFacts = {
  /** Null while it did not vote with delegated votes. */
  readonly support: VoteSupport | null
  readonly overridden: boolean
  /** Counted by its override vote. */
  readonly ownWei: bigint
  /** Counted by its vote as a delegate. */
  readonly asDelegateWei: bigint
  readonly takenBackWei: bigint
}

export type VoteSupport = 'Against' | 'For' | 'Abstain'
const SUPPORTS: readonly VoteSupport[] = ['Against', 'For', 'Abstain']

/** What an account can do with a proposal and what it did, as the contracts say at one block. Weights in wei. */
export type VotingPower = {
  readonly counted: CountedVotes
  readonly ballot: BallotFacts
  readonly capWei: bigint
  /** Own balance at the snapshot, and who voted with it then; before the snapshot as of a second ago. */
  readonly balanceWei: bigint
  readonly delegatesToItself: boolean
  /** Somebody else that the balance was delegated to; null = nobody, or itself. */
  readonly delegate: { readonly address: Address; readonly counted: CountedVotes; readonly ballot: BallotFacts } | null
}

type Input = { governor: Address; token: Address; proposalId: bigint; account: Address; snapshotTimestamp: bigint }

export function votingPowerQueryOptions(
  config: Config,
  input: { proposalId: bigint; account: Address; snapshotTimestamp: bigint },
) {
  const { governor, token } = config.contracts
  return queryOptions({
    queryKey: chainKey(config, 'votingPower', { governor, token, ...input }),
    queryFn: ({ queryKey: [, rpcUrls, , wanted], signal }) => readVotingPower(rpcUrls, wanted, signal),
  })
}

async function readVotingPower(
  rpcUrls: readonly string[],
  input: Input,
  signal: AbortSignal,
): Promise<Sourced<VotingPower>> {
  const block = await latestBlock(rpcUrls, signal)
  const ask = (calls: readonly LightCall[]) => lightCalls(rpcUrls, calls, block.number, signal)
  const { governor, token, proposalId, account } = input
  const timepoint =
    input.snapshotTimestamp < block.timestampSeconds ? input.snapshotTimestamp : block.timestampSeconds - 1n
  const own = [
    ...accountCalls(governor, proposalId, account),
    { to: governor, selector: VOTING_SELECTORS.powerCap, values: [proposalId] },
    { to: token, selector: VOTING_SELECTORS.getPastBalanceOf, values: [BigInt(account), timepoint] },
    { to: token, selector: VOTING_SELECTORS.getPastDelegate, values: [BigInt(account), timepoint] },
  ]
  const [counted, ballot, cap, balance, delegateWord] = await ask(own)
  const delegate = addressOf(delegateWord?.[0] ?? 0n)
  const isOwnDelegate = delegate === account.toLowerCase()
  const [delegateCounted, delegateBallot] =
    delegate === null || isOwnDelegate ? [null, null] : await ask(accountCalls(governor, proposalId, delegate))
  return {
    data: {
      counted: toCounted(counted),
      ballot: toBallot(ballot),
      capWei: cap?.[0] ?? 0n,
      balanceWei: balance?.[0] ?? 0n,
      delegatesToItself: isOwnDelegate,
      delegate:
        delegate === null || isOwnDelegate
          ? null
          : { address: delegate, counted: toCounted(delegateCounted), ballot: toBallot(delegateBallot) },
    },
    source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
  }
}

function accountCalls(governor: Address, proposalId: bigint, account: Address): LightCall[] {
  const values = [proposalId, BigInt(account)]
  return [
    { to: governor, selector: VOTING_SELECTORS.countedVotes, values },
    { to: governor, selector: VOTING_SELECTORS.ballot, values },
  ]
}

type Words = readonly bigint[] | null | undefined

function toCounted(words: Words): CountedVotes {
  const [pastVotes, takenBack, aboveCap, counts] = answered(words)
  return { pastVotes: pastVotes ?? 0n, takenBack: takenBack ?? 0n, aboveCap: aboveCap ?? 0n, counts: counts ?? 0n }
}

function toBallot(words: Words): BallotFacts {
  const [support, overridden, own, asDelegate, takenBack] = answered(words)
  return {
    // 0 = did not vote, else support + 1.
    support: SUPPORTS[Number(support ?? 0n) - 1] ?? null,
    overridden: overridden === 1n,
    ownWei: own ?? 0n,
    asDelegateWei: asDelegate ?? 0n,
    takenBackWei: takenBack ?? 0n,
  }
}

function answered(words: Words): readonly bigint[] {
  if (words == null) throw new Integrity('The governor does not know this proposal', { source: 'governor' })
  return words
}

const addressOf = (word: bigint): Address | null => (word === 0n ? null : `0x${word.toString(16).padStart(40, '0')}`)
