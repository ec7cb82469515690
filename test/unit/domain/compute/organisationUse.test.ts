import { expect, it } from 'vitest'
import { organisationUse } from '../../../../src/domain/compute/organisationUse.ts'

const fact = (parent: bigint, milliHours: bigint, epoch = 7n, classNumber = 3n) => ({
  epoch,
  gpuClass: { number: classNumber },
  parent: { number: parent, name: `Organisation ${parent}` },
  milliHours,
  grantedMilliHours: milliHours / 4n,
  dividedMilliHours: milliHours - milliHours / 4n,
  leasedMilliHours: milliHours / 2n,
  usedMilliHours: milliHours / 8n,
})

it('adds affiliates up, puts the largest first, and leaves other epochs and classes out', () => {
  const facts = [fact(1n, 800n), fact(2n, 1_600n), fact(1n, 1_600n), fact(1n, 80n, 6n), fact(2n, 80n, 7n, 2n)]
  expect(organisationUse(facts, 7n, 3n)).toEqual([
    expect.objectContaining({
      parent: { number: 1n, name: 'Organisation 1' },
      milliHours: 2_400n,
      grantedMilliHours: 600n,
      dividedMilliHours: 1_800n,
      leasedMilliHours: 1_200n,
      usedMilliHours: 300n,
    }),
    expect.objectContaining({ parent: { number: 2n, name: 'Organisation 2' }, milliHours: 1_600n }),
  ])
})
