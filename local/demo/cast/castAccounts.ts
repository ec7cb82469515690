import type { Address } from 'viem'
import { providers } from '../compute/providers.ts'
import { recipients } from '../compute/recipients.ts'
import type { Cast } from './Cast.ts'
import { delegates } from './delegates.ts'

const HOLDER_COUNT = 74
const DONOR_COUNT = 3
/** Places among the holders, whose holdings fall with it: both are small. */
const OVERRIDE_HOLDER_PLACE = 57
const UNDELEGATED_HOLDER_PLACE = 61

/**
 * Gives every account its part: the first is the deployer's, the council's are as deployed, the rest follow in order.
 * @throws Error when there are too few accounts, or the council holds other keys than the node
 */
export function castAccounts(accounts: readonly Address[], council: readonly Address[]): Cast {
  const [deployer] = accounts
  const free = accounts.filter((account) => account !== deployer && !council.includes(account))
  const take = () => {
    const account = free.shift()
    if (account === undefined || deployer === undefined) {
      throw new Error(`The history needs more than ${accounts.length} accounts: start the node with 120.`)
    }
    return account
  }
  const byKey = <Key extends string>(profiles: readonly { key: Key }[]) =>
    Object.fromEntries(profiles.map(({ key }) => [key, take()])) as Record<Key, Address>
  const list = (count: number) => Array.from({ length: count }, take)

  for (const member of council) {
    if (!accounts.includes(member)) throw new Error(`The node holds no key of the council's member ${member}.`)
  }
  const cast = {
    delegates: byKey(delegates),
    providers: byKey(providers),
    recipients: byKey(recipients),
    donors: list(DONOR_COUNT),
    newcomer: take(),
    councilSuccessor: take(),
    holders: list(HOLDER_COUNT),
  }
  const holderAt = (place: number) => cast.holders[place] ?? cast.newcomer
  return {
    ...cast,
    deployer: deployer ?? cast.newcomer,
    council,
    overrideHolder: holderAt(OVERRIDE_HOLDER_PLACE),
    undelegatedHolder: holderAt(UNDELEGATED_HOLDER_PLACE),
  }
}
