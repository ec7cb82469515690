/** Blocks asked for at once at first, at least, and at most. Endpoints differ by orders of magnitude. */
const FIRST_SPAN = 10_000n
const SMALLEST_SPAN = 50n
const LARGEST_SPAN = 200_000n

export type LogRange = { readonly fromBlock: bigint; readonly toBlock: bigint }

/**
 * Visits a range of blocks from its end to its beginning, in steps that the endpoint can bear: halved when it refuses
 * one, grown when it does not. Stops early when `visit` returns `enough`.
 * @param visit reads the logs of one step; whatever it throws counts as a refusal until the step cannot get smaller
 */
export async function eachLogRange(
  { fromBlock, toBlock }: LogRange,
  visit: (range: LogRange) => Promise<'enough' | 'more'>,
): Promise<void> {
  let end = toBlock
  let span = FIRST_SPAN
  while (end >= fromBlock) {
    const start = end - span + 1n > fromBlock ? end - span + 1n : fromBlock
    try {
      if ((await visit({ fromBlock: start, toBlock: end })) === 'enough') return
      end = start - 1n
      span = span * 2n > LARGEST_SPAN ? LARGEST_SPAN : span * 2n
    } catch (error) {
      if (span <= SMALLEST_SPAN) throw error
      span = span / 4n > SMALLEST_SPAN ? span / 4n : SMALLEST_SPAN
    }
  }
}
