import type { Address } from 'viem'
import { formatMilliHours } from '../../../src/domain/format/formatMilliHours.ts'
import type { ProposalCall } from '../../../src/domain/actions/decodeAction.ts'
import { LAST_FROZEN_EPOCH, FIRST_EPOCH, NEXT_EPOCH } from '../compute/commitments.ts'
import { freezeDay } from '../compute/epochDays.ts'
import { GPU_CLASS_NAME, milliHours } from '../compute/gpuClasses.ts'
import type { Grant } from '../compute/grants.ts'
import { recipients } from '../compute/recipients.ts'
import { type GrantTextKey, grantTexts } from '../texts/grantTexts.ts'
import type { ProposalSpec, ProposalText } from './ProposalSpec.ts'
import type { ScenarioContext } from './ScenarioContext.ts'

/** Voting ends shortly after the freeze, so that the last commitments are known when it does. */
const DAYS_BEFORE_FREEZE = 5.7
/** In these epochs the smaller classes are a proposal of their own. */
const SHARED_EPOCHS = [2, 4, 6, 8]
const SMALLER_CLASSES: readonly string[] = ['a100', 'rtx4090']

const profileOf = (grant: Grant) => {
  const profile = recipients.find(({ key }) => key === grant.recipient)
  if (profile === undefined) throw new Error(`No recipient ${grant.recipient}.`)
  return profile
}

function grantText(key: GrantTextKey, grants: readonly Grant[]): ProposalText {
  const { title, opening, closing } = grantTexts[key]
  const lines = grants.map(
    (grant) =>
      `- ${profileOf(grant).name}: ${formatMilliHours(grant.milliHours)} ${GPU_CLASS_NAME[grant.gpuClass]}-hours`,
  )
  return { title, body: `${opening}\n\n${lines.join('\n')}\n\n${closing}` }
}

/** Who gets compute: one or two lists an epoch, and a few requests of single recipients. */
export function grantProposals({ input, cast, calls, grants }: ScenarioContext): ProposalSpec[] {
  const { delegates, recipients: operators } = cast
  const callsOf = (chosen: readonly Grant[]): ProposalCall[] =>
    chosen.map((grant) => calls.grant(grant.epoch, grant.gpuClass, profileOf(grant).id, grant.milliHours))
  const single = (
    epoch: number,
    gpuClass: Grant['gpuClass'],
    recipient: Grant['recipient'],
    hours: number,
  ): Grant[] => [{ epoch, gpuClass, recipient, milliHours: milliHours(hours), isAddition: false }]
  const spec = (
    key: GrantTextKey,
    proposer: Address,
    day: number,
    outcome: ProposalSpec['outcome'],
    chosen: readonly Grant[],
    [forShareBps, turnoutMillions]: readonly [number, number],
  ): ProposalSpec => ({
    key,
    class: 'Allocation',
    theme: 'grants',
    proposer,
    day,
    outcome,
    forShareBps,
    turnoutMillions,
    text: grantText(key, chosen),
    calls: callsOf(chosen),
  })

  const epochLists: Record<number, readonly [proposer: Address, forShareBps: number, turnoutMillions: number]> = {
    1: [delegates.tidewater, 8_700, 24],
    2: [delegates.openLedger, 7_900, 21],
    3: [delegates.tidewater, 6_300, 23],
    4: [delegates.openLedger, 5_600, 26],
    5: [delegates.tidewater, 7_800, 20],
    6: [delegates.saltmarsh, 7_300, 18],
    7: [delegates.tidewater, 8_100, 17],
    8: [delegates.openLedger, 7_500, 21],
  }
  const sharedLists: Record<number, readonly [proposer: Address, forShareBps: number, turnoutMillions: number]> = {
    2: [operators.fern, 8_800, 12],
    4: [operators.kelp, 8_300, 13],
    6: [operators.genome, 9_000, 11],
    8: [operators.delta, 8_400, 12],
  }

  const specs: ProposalSpec[] = []
  for (let epoch = FIRST_EPOCH; epoch <= LAST_FROZEN_EPOCH; epoch += 1) {
    const ofEpoch = grants.filter((grant) => grant.epoch === epoch && !grant.isAddition)
    const isSplit = SHARED_EPOCHS.includes(epoch)
    const large = isSplit ? ofEpoch.filter(({ gpuClass }) => !SMALLER_CLASSES.includes(gpuClass)) : ofEpoch
    const day = freezeDay(epoch, input.settings) - DAYS_BEFORE_FREEZE
    const [proposer, ...vote] = epochLists[epoch] ?? [delegates.tidewater, 7_500, 18]
    specs.push(spec(`epoch-${epoch}` as GrantTextKey, proposer, day, 'executed', large, vote))
    if (!isSplit) continue
    const small = ofEpoch.filter(({ gpuClass }) => SMALLER_CLASSES.includes(gpuClass))
    const [sharedProposer, ...sharedVote] = sharedLists[epoch] ?? [delegates.openLedger, 8_500, 12]
    specs.push(spec(`epoch-${epoch}-shared` as GrantTextKey, sharedProposer, day + 0.2, 'executed', small, sharedVote))
  }

  const addition = grants.filter(({ isAddition }) => isAddition)
  // Nearly what these recipients have of the epoch before, of a capacity that is not yet committed whole.
  const nextEpoch = grants
    .filter(({ epoch, gpuClass, isAddition }) => epoch === LAST_FROZEN_EPOCH && gpuClass === 'h100' && !isAddition)
    .slice(0, 8)
    .map((grant) => ({ ...grant, epoch: NEXT_EPOCH, milliHours: milliHours(Number(grant.milliHours / 1_000n) * 0.68) }))
  return [
    ...specs,
    spec(
      'juniper-extra',
      operators.juniper,
      28.2,
      'cancelled by its proposer',
      single(3, 'h100', 'juniper', 90_000),
      [0, 0],
    ),
    spec('fern-late', operators.fern, 52.5, 'expired in the queue', single(4, 'a100', 'fern', 6_000), [8_100, 10]),
    spec('basalt-addition', operators.basalt, 110.4, 'executed', addition, [5_700, 24]),
    spec('epoch-9', delegates.tidewater, 121.3, 'active, passing', nextEpoch, [7_400, 15]),
    spec(
      'basalt-9',
      operators.basalt,
      124.4,
      'active, below quorum',
      single(NEXT_EPOCH, 'h100', 'basalt', 24_000),
      [6_400, 2.9],
    ),
  ]
}
