import { describe, expect, it } from 'vitest'
import { chainSeconds } from '../../../../src/domain/health/chainSeconds.ts'
import { nextDeadline } from '../../../../src/domain/health/nextDeadline.ts'
import { NO_STALL, stalledMilliseconds, trackStall } from '../../../../src/domain/health/trackStall.ts'

const look = (indexedBlock: bigint, headBlock: bigint, nowMilliseconds: number) => ({
  indexedBlock,
  headBlock,
  nowMilliseconds,
})

describe('trackStall', () => {
  it('counts from the first look that found the indexer behind', () => {
    let memory = trackStall(NO_STALL, look(5n, 5n, 1_000))
    memory = trackStall(memory, look(5n, 6n, 2_000))
    memory = trackStall(memory, look(5n, 9n, 7_000))
    expect(stalledMilliseconds(memory, 7_000)).toBe(5_000)
  })

  it('starts anew with each block that the indexer gets, even while behind', () => {
    let memory = trackStall(NO_STALL, look(5n, 9n, 1_000))
    memory = trackStall(memory, look(6n, 10n, 60_000))
    expect(stalledMilliseconds(memory, 61_000)).toBe(1_000)
  })

  it('forgets when the indexer has caught up, or nothing is known', () => {
    const behind = trackStall(NO_STALL, look(5n, 9n, 1_000))
    expect(stalledMilliseconds(trackStall(behind, look(9n, 9n, 2_000)), 99_000)).toBe(0)
    expect(
      stalledMilliseconds(trackStall(behind, { indexedBlock: null, headBlock: 9n, nowMilliseconds: 2_000 }), 99_000),
    ).toBe(0)
  })
})

describe('chainSeconds', () => {
  it('goes on in whole seconds after the block was seen, and never back', () => {
    expect(chainSeconds(1_000n, 500, 3_499)).toBe(1_002n)
    expect(chainSeconds(1_000n, 500, 400)).toBe(1_000n)
  })
})

describe('nextDeadline', () => {
  it('is the nearest that is still ahead', () => {
    expect(nextDeadline([50n, 10n, 30n, 20n], 20n)).toBe(30n)
    expect(nextDeadline([10n, 20n], 20n)).toBe(null)
  })
})
