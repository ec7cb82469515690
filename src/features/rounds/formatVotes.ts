import { formatAmount } from '../../domain/format/formatAmount.ts'

/** Votes (wei) as PLEN. */
export const formatVotes = (votesWei: bigint, maximumFractionDigits = 0): string =>
  formatAmount(votesWei, 18, { maximumFractionDigits })
