/** What has to be remembered of earlier looks to tell an indexer that stands still from one that has nothing to do. */
export type StallMemory = {
  readonly indexedBlock: bigint | null
  /** Since when (monotonic milliseconds) it has stood there while the chain was ahead; null = it keeps up. */
  readonly behindSinceMilliseconds: number | null
}

export const NO_STALL: StallMemory = { indexedBlock: null, behindSinceMilliseconds: null }

/** The memory after a look. Progress, or having caught up, starts the clock anew. */
export function trackStall(
  memory: StallMemory,
  look: { indexedBlock: bigint | null; headBlock: bigint | null; nowMilliseconds: number },
): StallMemory {
  const { indexedBlock, headBlock, nowMilliseconds } = look
  if (indexedBlock === null || headBlock === null || headBlock <= indexedBlock) {
    return { indexedBlock, behindSinceMilliseconds: null }
  }
  if (memory.indexedBlock !== indexedBlock || memory.behindSinceMilliseconds === null) {
    return { indexedBlock, behindSinceMilliseconds: nowMilliseconds }
  }
  return memory
}

/** Milliseconds of the present stall; 0 when there is none. */
export function stalledMilliseconds(memory: StallMemory, nowMilliseconds: number): number {
  return memory.behindSinceMilliseconds === null ? 0 : Math.max(0, nowMilliseconds - memory.behindSinceMilliseconds)
}
