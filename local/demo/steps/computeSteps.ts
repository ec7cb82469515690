import type { Cast } from '../cast/Cast.ts'
import type { Commitment } from '../compute/commitments.ts'
import { GPU_CLASS } from '../compute/gpuClasses.ts'
import { providers } from '../compute/providers.ts'
import { recipients } from '../compute/recipients.ts'
import type { DemoStep } from '../DemoPlan.ts'
import type { DemoProject } from '../leases/DemoProject.ts'
import { momentOfDay } from '../time/demoClock.ts'
import type { StepMaker } from './createStepMaker.ts'

/** Commitments of providers, and projects of recipients. */
export function computeSteps(
  cast: Cast,
  commitments: readonly Commitment[],
  registered: readonly DemoProject[],
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
  const registering = registered.map(({ recipient, name, registeredAt }) => {
    const profile = recipients.find(({ key }) => key === recipient)
    const project = profile?.projects.find((each) => each.name === name)
    return step(
      { timestampSeconds: registeredAt, name: `project ${name}`, from: cast.recipients[recipient] },
      'computeRegistry',
      'registerProject',
      [BigInt(profile?.id ?? 0), name, project?.description ?? ''],
    )
  })
  return [...committing, ...registering]
}
