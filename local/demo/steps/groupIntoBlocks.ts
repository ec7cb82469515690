import type { DemoBlock, DemoStep } from '../DemoPlan.ts'

/** A little below the node's limit of 30 million. */
export const BLOCK_GAS = 29_000_000
/** What doesn't fit into a block goes into the next one, a few seconds later. */
const OVERFLOW_SECONDS = 12

/** Steps of a time in one block each, in the order given; more than one where the gas doesn't suffice. */
export function groupIntoBlocks(steps: readonly DemoStep[]): readonly DemoBlock[] {
  const blocks: { timestampSeconds: number; steps: DemoStep[]; gas: number; plannedFor: number }[] = []
  for (const step of steps.toSorted((left, right) => left.timestampSeconds - right.timestampSeconds)) {
    const last = blocks.at(-1)
    if (last?.plannedFor === step.timestampSeconds && last.gas + step.gas <= BLOCK_GAS) {
      last.steps.push(step)
      last.gas += step.gas
      continue
    }
    const plannedFor = step.timestampSeconds
    const timestampSeconds = last?.plannedFor === plannedFor ? last.timestampSeconds + OVERFLOW_SECONDS : plannedFor
    blocks.push({ timestampSeconds, steps: [step], gas: step.gas, plannedFor })
  }
  return blocks.map(({ timestampSeconds, steps: ofBlock }) => ({ timestampSeconds, steps: ofBlock }))
}
