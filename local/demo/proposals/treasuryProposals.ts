import type { Cast } from '../cast/Cast.ts'
import type { ProviderKey } from '../compute/providers.ts'
import { openTexts } from '../texts/openTexts.ts'
import { treasuryTexts } from '../texts/treasuryTexts.ts'
import { payee } from './payee.ts'
import type { ProposalSpec } from './ProposalSpec.ts'
import type { ScenarioContext } from './ScenarioContext.ts'

/** DUSD to providers for reported usage, as the texts of the proposals list them. */
const FIRST_PAYMENTS: Readonly<Partial<Record<ProviderKey, number>>> = {
  fjord: 84_000,
  plateau: 61_500,
  monsoon: 43_200,
  estuary: 39_800,
  saguaro: 22_400,
  pampas: 14_600,
}
const SECOND_PAYMENTS: Readonly<Partial<Record<ProviderKey, number>>> = {
  fjord: 131_000,
  plateau: 96_400,
  lakeside: 74_800,
  estuary: 61_200,
  monsoon: 58_900,
  saguaro: 27_500,
  pampas: 18_300,
}

const entries = (cast: Cast, payments: Readonly<Partial<Record<ProviderKey, number>>>) =>
  Object.entries(payments).map(([key, dollars]) => [cast.providers[key as ProviderKey], dollars] as const)

/** What the treasury pays for, and what it is asked for in vain. */
export function treasuryProposals({ cast, calls }: ScenarioContext): ProposalSpec[] {
  const { delegates } = cast
  const spending = { class: 'Ordinary', theme: 'spending' } as const
  const pay = (payments: Readonly<Partial<Record<ProviderKey, number>>>) =>
    entries(cast, payments).map(([provider, dollars]) => calls.payDollars(provider, dollars))
  return [
    {
      key: 'first-audit',
      ...spending,
      proposer: delegates.millrace,
      day: 3.6,
      outcome: 'executed',
      text: treasuryTexts.firstAudit,
      calls: [calls.payDollars(payee('first audit'), 60_000)],
      forShareBps: 8_300,
      turnoutMillions: 22,
    },
    {
      key: 'brand-campaign',
      ...spending,
      proposer: delegates.saltmarsh,
      day: 6.4,
      outcome: 'defeated by votes',
      text: treasuryTexts.brandCampaign,
      calls: [calls.payDollars(payee('agency'), 250_000)],
      forShareBps: 2_400,
      turnoutMillions: 25,
    },
    {
      key: 'bounty',
      ...spending,
      proposer: delegates.millrace,
      day: 20.1,
      outcome: 'executed',
      text: treasuryTexts.bounty,
      calls: [calls.payEther(payee('researcher'), 12)],
      forShareBps: 9_200,
      turnoutMillions: 14,
    },
    {
      key: 'pay-providers-first',
      ...spending,
      proposer: delegates.harbor,
      day: 41.4,
      outcome: 'executed',
      text: treasuryTexts.providersFirst,
      calls: pay(FIRST_PAYMENTS),
      forShareBps: 8_000,
      turnoutMillions: 19,
    },
    {
      key: 'translation',
      ...spending,
      proposer: delegates.farhill,
      day: 44.4,
      outcome: 'expired unqueued',
      text: treasuryTexts.translation,
      calls: [calls.payDollars(payee('translators'), 18_000)],
      forShareBps: 6_700,
      turnoutMillions: 12,
    },
    {
      key: 'red-team',
      ...spending,
      proposer: delegates.openLedger,
      day: 72.4,
      outcome: 'executed',
      text: treasuryTexts.redTeam,
      calls: [calls.payDollars(cast.recipients.alder, 45_000), calls.payCredits(cast.recipients.alder, 120_000)],
      forShareBps: 7_400,
      turnoutMillions: 20,
    },
    {
      key: 'pay-providers-second',
      ...spending,
      proposer: delegates.harbor,
      day: 86.2,
      outcome: 'executed',
      text: treasuryTexts.providersSecond,
      calls: pay(SECOND_PAYMENTS),
      forShareBps: 7_700,
      turnoutMillions: 18,
    },
    {
      key: 'compute-fund',
      ...spending,
      proposer: delegates.heathland,
      day: 88,
      outcome: 'defeated by quorum',
      text: treasuryTexts.computeFund,
      calls: [calls.payEther(payee('reserve'), 400)],
      forShareBps: 6_100,
      turnoutMillions: 2.8,
    },
    {
      key: 'languages',
      ...spending,
      proposer: delegates.farhill,
      day: 100.2,
      outcome: 'executed',
      text: treasuryTexts.languages,
      calls: [calls.payCredits(cast.recipients.fern, 50_000)],
      forShareBps: 7_900,
      turnoutMillions: 16,
    },
    {
      key: 'archive',
      ...spending,
      proposer: delegates.millrace,
      day: 104,
      outcome: 'executed',
      text: treasuryTexts.archive,
      calls: [calls.payDollars(payee('archive'), 35_000), calls.payEther(payee('archive'), 20)],
      forShareBps: 6_800,
      turnoutMillions: 15,
    },
    {
      key: 'second-audit',
      ...spending,
      proposer: delegates.millrace,
      day: 117.9,
      outcome: 'executable',
      text: treasuryTexts.secondAudit,
      calls: [calls.payDollars(payee('first audit'), 75_000)],
      forShareBps: 8_500,
      turnoutMillions: 21,
    },
    {
      key: 'small-labs',
      ...spending,
      proposer: delegates.bluestone,
      day: 123.5,
      outcome: 'active, passing',
      text: treasuryTexts.smallLabs,
      calls: [calls.payCredits(cast.recipients.heron, 90_000)],
      forShareBps: 6_500,
      turnoutMillions: 11,
    },
    {
      key: 'lease-summaries',
      ...spending,
      proposer: delegates.farhill,
      day: 126.55,
      outcome: 'pending',
      text: openTexts.leaseSummaries,
      calls: [calls.payDollars(cast.recipients.fern, 15_000)],
      forShareBps: 0,
      turnoutMillions: 0,
    },
  ]
}
