import type { Address } from 'viem'
import type { ProposalCall } from '../../../src/domain/actions/decodeAction.ts'
import type { ProposalClass } from '../../../src/domain/governor/proposal.ts'
import type { Theme } from '../cast/delegates.ts'
import type { Outcome } from '../DemoPlan.ts'

/** What a proposal says. */
export interface ProposalText {
  title: string
  /** Markdown. */
  body: string
}

/** A proposal of the history: what it says and does, and how it is to end. */
export interface ProposalSpec {
  key: string
  class: ProposalClass
  theme: Theme
  proposer: Address
  /** Day of the history on which it is proposed, from 0; fractions allowed. */
  day: number
  outcome: Outcome
  text: ProposalText
  calls: readonly ProposalCall[]
  /** Share of For among For and Against to come near to, in basis points. */
  forShareBps: number
  /** Votes that should take part, in millions of PLEN. */
  turnoutMillions: number
  /** Accounts that vote on whichever side. */
  attending?: readonly Address[]
  /** Accounts that do not vote: left to the reader to try. */
  silent?: readonly Address[]
}
