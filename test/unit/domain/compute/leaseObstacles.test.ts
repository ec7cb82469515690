import { describe, expect, it } from 'vitest'
import { leaseObstacles, type LeaseSituation } from '../../../../src/domain/compute/leaseObstacles.ts'

const FITS: LeaseSituation = {
  recipientSuspended: false,
  providerSuspended: false,
  milliHours: 1_000n,
  allocationMilliHours: 1_000n,
  commitmentMilliHours: 1_000n,
  durationSeconds: 3_600n,
  availableSeconds: 3_600n,
}
const stopping = (part: Partial<LeaseSituation>) =>
  leaseObstacles({ ...FITS, ...part }).flatMap(({ check, stops }) => (stops ? [check] : []))

describe('what stops a request before any policy is asked', () => {
  it('is nothing where it takes exactly what is left', () => expect(stopping({})).toEqual([]))
  it('is one milli-hour more than is left', () => {
    expect(stopping({ milliHours: 1_001n })).toEqual(['allocation', 'commitment'])
  })
  it('is one second beyond the epoch', () => expect(stopping({ durationSeconds: 3_601n })).toEqual(['epoch']))
  it('is a suspended party', () => {
    expect(stopping({ recipientSuspended: true, providerSuspended: true })).toEqual(['recipient', 'provider'])
  })
})
