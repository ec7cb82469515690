import type { RoundRequest, RoundShare, RoundTerms } from '../waterLevel/divideRound.ts'
import { LEVEL_FRACTION_BITS } from '../waterLevel/shareAtLevel.ts'

/** One request as a column of water: for drawing only, so plain numbers. */
export type WaterColumn = {
  recipientId: bigint
  /** Weight in units: roots of PLEN, or PLEN. */
  width: number
  /** GPU-hours for each unit of weight: got, most that it could get, asked for. */
  height: number
  maximumHeight: number
  askedHeight: number
}

const HOUR = 1_000

/** Weights are roots of votes (wei), or votes: a unit is the weight of one PLEN. */
const unitOf = (squareRoot: boolean) => (squareRoot ? 1e9 : 1e18)

/** Columns of the requests that take part, lowest first: those that have all they can get stand before those the level binds. */
export function waterColumns(
  requests: readonly RoundRequest[],
  shares: readonly RoundShare[],
  { squareRoot }: Pick<RoundTerms, 'squareRoot'>,
): WaterColumn[] {
  const unit = unitOf(squareRoot)
  return shares
    .flatMap((share, index): WaterColumn[] => {
      const asked = requests[index]?.milliHours ?? 0n
      if (share.weight === 0n) return []
      const width = Number(share.weight) / unit
      const height = (milliHours: bigint) => Number(milliHours) / HOUR / width
      return [
        {
          recipientId: share.recipientId,
          width,
          height: height(share.milliHours),
          maximumHeight: height(share.maximumMilliHours),
          askedHeight: height(asked),
        },
      ]
    })
    .sort((one, two) => one.height - two.height || one.askedHeight - two.askedHeight)
}

/** The level in GPU-hours for each unit of weight. */
export function levelHeight(level: bigint, { squareRoot }: Pick<RoundTerms, 'squareRoot'>): number {
  // Levels reach 2^152: to a number only after the point is set.
  const scaled = (level * BigInt(unitOf(squareRoot))) >> LEVEL_FRACTION_BITS
  return Number(scaled) / HOUR
}
