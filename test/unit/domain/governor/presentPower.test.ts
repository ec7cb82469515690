import { expect, it } from 'vitest'
import { circulatingSupply, presentCap } from '../../../../src/domain/governor/presentPower.ts'

it('the cap is a share of what can vote: the treasury’s tokens are not part of it', () => {
  const facts = { governance: { totalSupply: 1_000_000n, powerCapBps: 500 }, treasury: { balance: 180_000n } }
  expect(circulatingSupply(facts)).toBe(820_000n)
  expect(presentCap(facts)).toBe(41_000n)
})

it('nothing known, nothing counted', () => {
  expect(presentCap({ governance: null, treasury: null })).toBe(0n)
})
