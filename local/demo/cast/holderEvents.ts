import type { Address } from 'viem'
import type { LedgerEvent } from '../model/ledger.ts'
import { snapshotAt } from '../model/ledger.ts'
import type { Random } from '../model/createRandom.ts'
import { momentOfDay } from '../time/demoClock.ts'
import type { Cast } from './Cast.ts'
import { delegates } from './delegates.ts'

const DISTRIBUTION_DAY = 0.2
const FIRST_DELEGATION_DAY = 0.4
const TRANSFER_COUNT = 34
const REDELEGATION_COUNT = 20
const LAST_DAY = 125

const wholeTokens = (amount: bigint) => amount - (amount % 10n ** 18n)

/**
 * Who gets, gives and delegates PLEN over the history: the distribution by the deployer, first delegations, then now and
 * then a transfer or a change of mind. In order of time; the two holders set aside for the reader stay as they are.
 */
export function planHolderEvents(
  cast: Cast,
  initial: ReadonlyMap<Address, bigint>,
  holdings: ReadonlyMap<Address, bigint>,
  firstDelegations: ReadonlyMap<Address, Address>,
  random: Random,
): readonly LedgerEvent[] {
  const events: LedgerEvent[] = []
  for (const [to, amount] of holdings) {
    events.push({ kind: 'transfer', at: momentOfDay(DISTRIBUTION_DAY), from: cast.deployer, to, amount })
  }
  for (const [account, delegate] of firstDelegations) {
    const day = FIRST_DELEGATION_DAY + random.integer(2) * 0.17
    events.push({ kind: 'delegate', at: momentOfDay(day), account, delegate })
  }

  const free = cast.holders.filter((holder) => holder !== cast.overrideHolder && holder !== cast.undelegatedHolder)
  const delegateAddresses = delegates.map(({ key }) => cast.delegates[key])
  const moments = [
    ...Array.from({ length: TRANSFER_COUNT }, () => ({ isTransfer: true, day: random.between(3, LAST_DAY) })),
    ...Array.from({ length: REDELEGATION_COUNT }, () => ({ isTransfer: false, day: random.between(6, LAST_DAY) })),
  ].sort((left, right) => left.day - right.day)
  for (const { isTransfer, day } of moments) {
    const at = momentOfDay(day)
    const { balances, delegates: current } = snapshotAt(initial, events, at)
    if (isTransfer) {
      const [from, to] = random.shuffled(free)
      if (from === undefined || to === undefined) continue
      const amount = wholeTokens(((balances.get(from) ?? 0n) * BigInt(random.integer(700) + 60)) / 10_000n)
      if (amount > 0n) events.push({ kind: 'transfer', at, from, to, amount })
      continue
    }
    // Large holders don't change their minds here: the delegates above the cap should stay there.
    const [account] = random.shuffled(free.slice(14))
    const [delegate] = random.shuffled(delegateAddresses)
    if (account === undefined || delegate === undefined || current.get(account) === delegate) continue
    events.push({ kind: 'delegate', at, account, delegate })
  }
  return events
}
