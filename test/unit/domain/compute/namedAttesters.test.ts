import { describe, expect, it } from 'vitest'
import { namedAttesters, type RecordedAttestation } from '../../../../src/domain/compute/namedAttesters.ts'

const address = (digit: number) => `0x${digit.toString(16).padStart(40, '0')}` as const
const attestation = (part: Partial<RecordedAttestation>): RecordedAttestation => ({
  schema: 0,
  attester: address(1),
  isPresent: true,
  isRevoked: false,
  expiresAt: 100n,
  ...part,
})

describe('attesters that a request names', () => {
  it('stand in the order that the contract asks for, schemas and accounts ascending', () => {
    const named = namedAttesters(
      [
        attestation({ schema: 2, attester: address(3) }),
        attestation({ schema: 0, attester: address(9) }),
        attestation({ schema: 2, attester: address(1) }),
      ],
      50n,
    )
    expect(named).toEqual([
      { schema: 0, attesters: [address(9)] },
      { schema: 2, attesters: [address(1), address(3)] },
    ])
  })

  it('leave out what is revoked, expired, or of somebody who is no attester any more', () => {
    const gone = [attestation({ isRevoked: true }), attestation({ expiresAt: 50n }), attestation({ isPresent: false })]
    expect(namedAttesters(gone, 50n)).toEqual([])
  })

  it('are five at most, those that count longest', () => {
    const many = [1, 2, 3, 4, 5, 6, 7].map((digit) =>
      attestation({ attester: address(digit), expiresAt: BigInt(200 - digit) }),
    )
    expect(namedAttesters(many, 50n)[0]?.attesters).toEqual([1, 2, 3, 4, 5].map(address))
  })
})
