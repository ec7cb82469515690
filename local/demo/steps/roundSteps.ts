import type { Cast } from '../cast/Cast.ts'
import { GPU_CLASS } from '../compute/gpuClasses.ts'
import { type RecipientKey, recipients } from '../compute/recipients.ts'
import type { Round } from '../compute/rounds.ts'
import type { DemoStep } from '../DemoPlan.ts'
import type { StepMaker } from './createStepMaker.ts'

const idOf = (key: RecipientKey) => BigInt(recipients.find((each) => each.key === key)?.id ?? 0)

/** Requests, support and settlement of the rounds. */
export function roundSteps(cast: Cast, rounds: readonly Round[], step: StepMaker): DemoStep[] {
  return rounds.flatMap(({ epoch, gpuClass, requests, ballots, settled }) => {
    const position = [BigInt(epoch), BigInt(GPU_CLASS[gpuClass])]
    const place = `epoch ${epoch}, ${gpuClass}`
    return [
      ...requests.flatMap(({ recipient, milliHours, at, withdrawnAt }) => {
        const request = (timestampSeconds: number, amount: bigint) =>
          step(
            { timestampSeconds, name: `request of ${recipient}, ${place}`, from: cast.recipients[recipient] },
            'epochAllocator',
            'requestCompute',
            [...position, idOf(recipient), amount],
          )
        return [request(at, milliHours), ...(withdrawnAt === null ? [] : [request(withdrawnAt, 0n)])]
      }),
      ...ballots.map(({ voter, entries, at }) =>
        step({ timestampSeconds: at, name: `support in ${place}`, from: voter }, 'epochAllocator', 'support', [
          ...position,
          entries.map(({ recipient, weight }) => ({ recipientId: idOf(recipient), weight })),
        ]),
      ),
      ...(settled === null
        ? []
        : [
            step(
              { timestampSeconds: settled.at, name: `settle ${place}`, from: cast.delegates.openLedger },
              'epochAllocator',
              'settle',
              [...position, settled.level, BigInt(requests.length)],
              1_500_000,
            ),
          ]),
    ]
  })
}
