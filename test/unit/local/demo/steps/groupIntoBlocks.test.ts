import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DemoStep } from '../../../../../local/demo/DemoPlan.ts'
import { BLOCK_GAS, groupIntoBlocks } from '../../../../../local/demo/steps/groupIntoBlocks.ts'

const aStep: fc.Arbitrary<DemoStep> = fc.record({
  timestampSeconds: fc.nat(5).map((slot) => slot * 600),
  name: fc.string(),
  from: fc.constantFrom('0x01' as const, '0x02' as const),
  to: fc.constant('0x03' as const),
  data: fc.constant('0x' as const),
  valueWei: fc.constant(0n),
  gas: fc.integer({ min: 21_000, max: 12_000_000 }),
})

describe('groupIntoBlocks', () => {
  it('keeps every step, never earlier than its time, in strictly rising blocks within the gas limit', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const blocks = groupIntoBlocks(steps)
        expect(blocks.flatMap((block) => block.steps)).toEqual(
          steps.toSorted((left, right) => left.timestampSeconds - right.timestampSeconds),
        )
        blocks.forEach((block, place) => {
          const previous = blocks[place - 1]
          if (previous !== undefined) expect(block.timestampSeconds).toBeGreaterThan(previous.timestampSeconds)
          expect(block.steps.reduce((sum, { gas }) => sum + gas, 0)).toBeLessThanOrEqual(BLOCK_GAS)
          for (const step of block.steps) expect(block.timestampSeconds).toBeGreaterThanOrEqual(step.timestampSeconds)
        })
      }),
    )
  })
})
