/** Requests that one transaction adds up: about 11.2 of the 16.8 million gas that a transaction may use (2^24). */
export const REQUESTS_PER_TRANSACTION = 1_500

/** How many transactions of `settle` it takes, at most, to settle a round; the first one also when nobody has requested. */
export function settlementCalls(requestCount: number): number {
  return Math.max(1, Math.ceil(requestCount / REQUESTS_PER_TRANSACTION))
}
