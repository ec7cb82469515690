import type { Address } from 'viem'
import { parseEther } from 'viem'
import type { Random } from '../model/createRandom.ts'
import { providers } from '../compute/providers.ts'
import { recipients } from '../compute/recipients.ts'
import type { Cast } from './Cast.ts'
import { delegates } from './delegates.ts'

const CIRCULATING_TOKENS = 82_000_000

/** Holders from this place on are small: their share falls much faster than the power law. */
const FIRST_SMALL_PLACE = 50

/** Power law (offset 5, exponent 1.2) over the holders' places, with a tail of small ones. */
function holderWeight(place: number): number {
  const tail = place < FIRST_SMALL_PLACE ? 1 : Math.exp(-(place - FIRST_SMALL_PLACE) / 6)
  return (place + 5) ** -1.2 * tail
}

/** What every account holds at the start, in wei of PLEN: 82 million in all, next to the treasury's 18. */
export function planHoldings(cast: Cast, random: Random): ReadonlyMap<Address, bigint> {
  const tokens = new Map<Address, number>()
  for (const { key, ownTokens } of delegates) tokens.set(cast.delegates[key], ownTokens)
  for (const { key } of providers) tokens.set(cast.providers[key], Math.round(random.between(60_000, 210_000)))
  for (const { key } of recipients) tokens.set(cast.recipients[key], Math.round(random.between(130_000, 320_000)))
  for (const member of [...cast.council, cast.councilSuccessor]) {
    tokens.set(member, Math.round(random.between(110_000, 260_000)))
  }
  let remaining = CIRCULATING_TOKENS - [...tokens.values()].reduce((sum, amount) => sum + amount, 0)
  const weights = cast.holders.map((_, place) => holderWeight(place) * random.between(0.92, 1.08))
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  const holderTokens = remaining
  cast.holders.forEach((holder, place) => {
    const amount = Math.floor((holderTokens * (weights[place] ?? 0)) / weightSum)
    tokens.set(holder, amount)
    remaining -= amount
  })
  const [largest] = cast.holders
  if (largest !== undefined) tokens.set(largest, (tokens.get(largest) ?? 0) + remaining)
  return new Map([...tokens].map(([account, amount]) => [account, parseEther(String(amount))]))
}
