import { fleetMilliHours } from '../compute/commitments.ts'
import type { GpuClassKey } from '../compute/gpuClasses.ts'
import { milliHours } from '../compute/gpuClasses.ts'
import { type ProviderProfile, providers } from '../compute/providers.ts'
import { recipients } from '../compute/recipients.ts'
import { admissionTexts } from '../texts/admissionTexts.ts'
import type { ProposalSpec } from './ProposalSpec.ts'
import type { ScenarioContext } from './ScenarioContext.ts'

const FOUNDING_PROVIDERS = 8
const FOUNDING_RECIPIENTS = 9

/** Who provides and who receives: admissions, ceilings, suspensions. */
export function admissionProposals({ cast, calls }: ScenarioContext): ProposalSpec[] {
  const { delegates } = cast
  const admit = (from: number, to: number) =>
    recipients
      .filter(({ id }) => id >= from && id <= to)
      .map(({ key, parentId, name }) => calls.admitRecipient(cast.recipients[key], parentId, name))
  const admitProviders = (from: number, to: number) => {
    const chosen = providers.filter(({ id }) => id >= from && id <= to)
    return [
      ...chosen.map(({ key, region, name }) => calls.admitProvider(cast.providers[key], region, name)),
      ...chosen.flatMap(({ id, fleet }: ProviderProfile) =>
        Object.entries(fleet).map(([gpuClass, gpus]) =>
          calls.raiseCeiling(id, gpuClass as GpuClassKey, fleetMilliHours(gpus)),
        ),
      ),
    ]
  }
  return [
    {
      key: 'recipients',
      class: 'Allocation',
      theme: 'grants',
      proposer: delegates.tidewater,
      day: 0.8,
      outcome: 'executed',
      text: admissionTexts.recipients,
      calls: admit(1, FOUNDING_RECIPIENTS),
      forShareBps: 9_100,
      turnoutMillions: 27,
    },
    {
      key: 'providers',
      class: 'Allocation',
      theme: 'grants',
      proposer: delegates.openLedger,
      day: 1,
      outcome: 'executed',
      text: admissionTexts.providers,
      calls: admitProviders(1, FOUNDING_PROVIDERS),
      forShareBps: 8_800,
      turnoutMillions: 25,
    },
    {
      key: 'affiliates',
      class: 'Allocation',
      theme: 'grants',
      proposer: delegates.lantern,
      day: 18,
      outcome: 'executed',
      text: admissionTexts.affiliates,
      calls: admit(10, 12),
      forShareBps: 7_600,
      turnoutMillions: 17,
    },
    {
      key: 'ceilings',
      class: 'Allocation',
      theme: 'grants',
      proposer: delegates.saltmarsh,
      day: 38.6,
      outcome: 'executed',
      text: admissionTexts.ceilings,
      calls: [calls.raiseCeiling(1, 'h100', milliHours(154_560)), calls.raiseCeiling(7, 'h200', milliHours(43_008))],
      forShareBps: 8_200,
      turnoutMillions: 14,
    },
    {
      key: 'suspend-quarry',
      class: 'Tightening',
      theme: 'tightening',
      proposer: delegates.millrace,
      day: 43.1,
      outcome: 'executed',
      text: admissionTexts.suspendQuarry,
      calls: [calls.suspendProvider(8)],
      forShareBps: 8_600,
      turnoutMillions: 24,
    },
    {
      key: 'open-models',
      class: 'Allocation',
      theme: 'grants',
      proposer: delegates.lantern,
      day: 46,
      outcome: 'executed',
      text: admissionTexts.openModels,
      calls: admit(13, 14),
      forShareBps: 6_900,
      turnoutMillions: 19,
    },
    {
      key: 'suspend-juniper',
      class: 'Tightening',
      theme: 'tightening',
      proposer: delegates.farhill,
      day: 66.5,
      outcome: 'defeated by votes',
      text: admissionTexts.suspendJuniper,
      calls: [calls.suspendRecipient(9)],
      forShareBps: 4_150,
      turnoutMillions: 22,
    },
    {
      key: 'baobab',
      class: 'Allocation',
      theme: 'grants',
      proposer: delegates.lantern,
      day: 97.6,
      outcome: 'executed',
      text: admissionTexts.baobab,
      calls: admitProviders(9, 9),
      forShareBps: 8_900,
      turnoutMillions: 18,
    },
    {
      key: 'raise-monsoon',
      class: 'Allocation',
      theme: 'grants',
      proposer: delegates.saltmarsh,
      day: 119.2,
      outcome: 'succeeded',
      text: admissionTexts.raiseMonsoon,
      calls: [calls.raiseCeiling(3, 'h100', milliHours(93_408))],
      forShareBps: 7_100,
      turnoutMillions: 13,
    },
  ]
}
