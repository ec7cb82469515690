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
  it('give something of every class in every epoch up to the one in use', () => {
    for (const { epoch, gpuClassId, divided } of plan.pools) {
      if (epoch <= 7) expect(divided, `epoch ${epoch}, class ${gpuClassId}`).toBeGreaterThan(0n)
      else expect(divided).toBe(0n)
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
  })

  it('are on in all classes when it ends: requests are made, support is given and can be for three days more', () => {
    const left = freezeOf(8n) + requestSeconds + supportSeconds - plan.endSeconds
    expect(left).toBeGreaterThan(3 * 86_400)
    for (const classId of [1n, 2n, 3n, 4n]) {
      const ofRound = calls.filter(({ args }) => args?.[0] === 8n && args[1] === classId)
      const count = (name: string) => ofRound.filter(({ functionName }) => functionName === name).length
      expect(count('requestCompute')).toBeGreaterThanOrEqual(3)
      expect(count('support')).toBeGreaterThanOrEqual(5)
      expect(count('settle')).toBe(0)
    }
  })

  it('are some dozens, in which most who could ask do', () => {
    const count = (name: string) => calls.filter(({ functionName }) => functionName === name).length
    expect(count('settle')).toBe(28)
    expect(count('requestCompute')).toBeGreaterThan(100)
    expect(count('support')).toBeGreaterThan(200)
  })
})
