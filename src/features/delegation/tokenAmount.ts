import { type AmountOptions, formatAmount } from '../../domain/format/formatAmount.ts'

const TOKEN_DECIMALS = 18

/** PLEN without fraction: exact figures are on the title and in the CSV. */
export const formatVotes = (votesWei: bigint, options: AmountOptions = { maximumFractionDigits: 0 }): string =>
  formatAmount(votesWei, TOKEN_DECIMALS, options)

export const smaller = (one: bigint, two: bigint): bigint => (one < two ? one : two)
