import { expect, it } from 'vitest'
import { REQUESTS_PER_TRANSACTION, settlementCalls } from '../../../../src/domain/rounds/settlementCalls.ts'

it('settles an empty round in one transaction, and adds one for each further lot of requests', () => {
  expect(settlementCalls(0)).toBe(1)
  expect(settlementCalls(REQUESTS_PER_TRANSACTION)).toBe(1)
  expect(settlementCalls(REQUESTS_PER_TRANSACTION + 1)).toBe(2)
})
