import type { DemoAccount } from '../DemoPlan.ts'
import type { Cast } from './Cast.ts'

/** Accounts to act as in the local demonstration, and what each is good for. */
export function demoAccounts(cast: Cast): readonly DemoAccount[] {
  const account = (address: DemoAccount['address'] | undefined, label: string, role: string) =>
    address === undefined ? [] : [{ address, label, role }]
  return [
    ...account(cast.delegates.lantern, 'Lantern Civic Lab', 'Delegate who has not voted yet: vote, or propose'),
    ...account(cast.delegates.northlight, 'Northlight Stewards', 'Delegate above the power cap, has not voted yet'),
    ...account(cast.delegates.harbor, 'Harbor Assembly', 'Largest delegate, above the power cap'),
    ...account(cast.overrideHolder, 'Small holder', 'Delegates to Commons Review Board: overrule its vote'),
    ...account(cast.undelegatedHolder, 'Undelegated holder', 'Has not delegated: choose a delegate'),
    ...account(cast.holders[0], 'Largest holder', 'Holds the most PLEN'),
    ...account(cast.council[1], 'Council member', 'May confirm a veto'),
    ...account(cast.providers.fjord, 'Fjord Compute Cooperative', 'Operator of a provider: commit capacity'),
    ...account(cast.recipients.basalt, 'Basalt Interpretability', 'Operator of a recipient: projects, requests'),
    ...account(cast.newcomer, 'Newcomer', 'Has no PLEN'),
  ]
}
