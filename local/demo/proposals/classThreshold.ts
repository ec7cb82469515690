import type { ProposalClass } from '../../../src/domain/governor/proposal.ts'

/** Share of For among For and Against that each class must exceed, in basis points, as deployed. */
export const CLASS_THRESHOLD_BPS: Readonly<Record<ProposalClass, number>> = {
  Ordinary: 5_000,
  Allocation: 5_000,
  Tightening: 5_000,
  Loosening: 6_000,
  Constitutional: 6_666,
}
