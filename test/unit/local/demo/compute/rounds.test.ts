import { describe, expect, it } from 'vitest'
import { decodeFunctionData } from 'viem'
import { epochAllocatorAbi } from '../../../../../src/data/abi/epochAllocatorAbi.ts'
import { planDemoHistory } from '../../../../../local/demo/planDemoHistory.ts'
import { demoInput } from '../demoInput.ts'

const input = demoInput('plenum')
const plan = planDemoHistory(input)
const calls = plan.blocks
  .flatMap(({ timestampSeconds, steps }) => steps.map((step) => ({ timestampSeconds, step })))
  .filter(({ step }) => step.to === input.contracts.epochAllocator)
  .map(({ timestampSeconds, step }) => ({
    timestampSeconds,
    from: step.from,
    ...decodeFunctionData({ abi: epochAllocatorAbi, data: step.data }),
  }))
const { genesis, epochLength, lead, requestSeconds, supportSeconds } = input.settings
const freezeOf = (epoch: bigint) => genesis + Number(epoch) * epochLength - lead

describe('the rounds of the history', () => {
  it('are held in every epoch so far, and give something in each', () => {
    for (let epoch = 1; epoch <= 8; epoch += 1) {
      const divided = plan.pools.filter((pool) => pool.epoch === epoch).map((pool) => pool.divided)
      expect(divided.filter((milliHours) => milliHours > 0n).length, `epoch ${epoch}`).toBeGreaterThanOrEqual(2)
    }
    for (const { capacity, granted, divided } of plan.pools) expect(granted + divided).toBeLessThanOrEqual(capacity)
  })

  it('have requests, support and settlement in their times', () => {
    for (const { functionName, args, timestampSeconds } of calls) {
      const since = timestampSeconds - freezeOf((args as readonly bigint[])[0] ?? 0n)
      if (functionName === 'requestCompute') {
        expect(since).toBeGreaterThanOrEqual(0)
        expect(since).toBeLessThan(requestSeconds)
      } else if (functionName === 'support') {
        expect(since).toBeGreaterThan(requestSeconds)
        expect(since).toBeLessThan(requestSeconds + supportSeconds)
      } else if (functionName === 'settle') {
        expect(since).toBeGreaterThanOrEqual(requestSeconds + supportSeconds)
        // A lease may be opened before the start.
        expect(since).toBeLessThan(lead)
      }
    }
    const count = (name: string) => calls.filter(({ functionName }) => functionName === name).length
    expect(count('settle')).toBe(24)
    expect(count('requestCompute')).toBeGreaterThan(80)
    expect(count('support')).toBeGreaterThan(150)
  })
})
