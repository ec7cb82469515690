import type { Cast } from '../cast/Cast.ts'
import { GPU_CLASS } from '../compute/gpuClasses.ts'
import { type RecipientKey, recipients } from '../compute/recipients.ts'
import type { Round } from '../compute/rounds.ts'
import type { DemoStep } from '../DemoPlan.ts'
import type { StepMaker } from './createStepMaker.ts'

const idOf = (key: RecipientKey) => BigInt(recipients.find((each) => each.key === key)?.id ?? 0)

/** Requests, support and settlement of the rounds. */
export function roundSteps(cast: Cast, rounds: readonly Round[], step: StepMaker): DemoStep[] {
  return rounds.flatMap(({ epoch, gpuClass, requests, ballots, settledAt, level }) => {
    const position = [BigInt(epoch), BigInt(GPU_CLASS[gpuClass])]
    const place = `epoch ${epoch}, ${gpuClass}`
    return [
      ...requests.map(({ recipient, milliHours, at }) =>
        step(
          { timestampSeconds: at, name: `request of ${recipient}, ${place}`, from: cast.recipients[recipient] },
          'epochAllocator',
          'requestCompute',
          [...position, idOf(recipient), milliHours],
        ),
      ),
      ...ballots.map(({ voter, entries, at }) =>
        step({ timestampSeconds: at, name: `support in ${place}`, from: voter }, 'epochAllocator', 'support', [
          ...position,
          entries.map(({ recipient, weight }) => ({ recipientId: idOf(recipient), weight })),
        ]),
      ),
      step(
        { timestampSeconds: settledAt, name: `settle ${place}`, from: cast.delegates.openLedger },
        'epochAllocator',
        'settle',
        [...position, level, BigInt(requests.length)],
        1_500_000,
      ),
    ]
  })
}
