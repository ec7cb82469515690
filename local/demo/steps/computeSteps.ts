import type { Cast } from '../cast/Cast.ts'
import type { Commitment } from '../compute/commitments.ts'
import { GPU_CLASS } from '../compute/gpuClasses.ts'
import { providers } from '../compute/providers.ts'
import { recipients } from '../compute/recipients.ts'
import type { DemoStep } from '../DemoPlan.ts'
import { DAY_SECONDS, momentAtOrAfter, momentOfDay } from '../time/demoClock.ts'
import type { StepMaker } from './createStepMaker.ts'

/**
 * Commitments of providers, and projects of recipients a while after their admission.
 * @param admittedAt when a recipient's admission was executed, by its id, in Unix seconds
 */
export function computeSteps(
  cast: Cast,
  commitments: readonly Commitment[],
  admittedAt: (recipientId: number) => number,
  step: StepMaker,
): DemoStep[] {
  const committing = commitments.map((commitment) => {
    const provider = providers.find(({ key }) => key === commitment.provider)
    const place = `epoch ${commitment.epoch}, ${commitment.gpuClass}, ${commitment.provider}`
    const position = [BigInt(provider?.id ?? 0), BigInt(commitment.epoch), BigInt(GPU_CLASS[commitment.gpuClass])]
    const timestampSeconds = momentOfDay(commitment.day)
    return commitment.isTrim
      ? step(
          { timestampSeconds, name: `trim ${place}`, from: cast.delegates.millrace },
          'epochAllocator',
          'trimCommitment',
          position,
        )
      : step(
          { timestampSeconds, name: `commit ${place}`, from: cast.providers[commitment.provider] },
          'epochAllocator',
          'commit',
          [...position, commitment.milliHours],
        )
  })
  const registering = recipients.flatMap(({ key, id, projects }) =>
    projects.map(({ name, description }, place) =>
      step(
        {
          timestampSeconds: momentAtOrAfter(admittedAt(id) + (1 + place * 9 + (id % 4)) * DAY_SECONDS),
          name: `project ${name}`,
          from: cast.recipients[key],
        },
        'computeRegistry',
        'registerProject',
        [BigInt(id), name, description],
      ),
    ),
  )
  return [...committing, ...registering]
}
