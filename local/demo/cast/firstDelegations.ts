import type { Address } from 'viem'
import { formatEther } from 'viem'
import type { Random } from '../model/createRandom.ts'
import type { Cast } from './Cast.ts'
import { delegates } from './delegates.ts'

const tokensOf = (holdings: ReadonlyMap<Address, bigint>, account: Address) =>
  Number(formatEther(holdings.get(account) ?? 0n))

/** No delegate stands mostly for one holder: a larger part of what it lacks votes for itself. */
const LARGEST_SHARE_OF_DEFICIT = 0.5

/**
 * Who delegates to whom at first. Delegates and operators vote for themselves; of the holders about one in six does
 * nothing, one in four votes for itself, the rest fill up the delegates to their targets, largest first.
 */
export function planFirstDelegations(
  cast: Cast,
  holdings: ReadonlyMap<Address, bigint>,
  random: Random,
): ReadonlyMap<Address, Address> {
  const chosen = new Map<Address, Address>()
  const deficits = new Map<Address, number>()
  for (const { key, ownTokens, targetTokens } of delegates) {
    chosen.set(cast.delegates[key], cast.delegates[key])
    deficits.set(cast.delegates[key], targetTokens - ownTokens)
  }
  for (const account of [...Object.values(cast.recipients), ...Object.values(cast.providers)]) {
    chosen.set(account, account)
  }
  for (const member of [...cast.council, cast.councilSuccessor]) chosen.set(member, member)

  chosen.set(cast.overrideHolder, cast.delegates.commons)
  for (const holder of cast.holders) {
    if (holder === cast.overrideHolder || holder === cast.undelegatedHolder) continue
    const mood = random.next()
    if (mood < 0.16) continue
    const [neediest, deficit] = [...deficits].reduce((left, right) => (right[1] > left[1] ? right : left))
    const amount = tokensOf(holdings, holder)
    if (mood < 0.38 || amount > deficit * LARGEST_SHARE_OF_DEFICIT) {
      chosen.set(holder, holder)
    } else {
      chosen.set(holder, neediest)
      deficits.set(neediest, deficit - amount)
    }
  }
  return chosen
}
