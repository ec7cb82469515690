import { compareBigints } from '../compareBigints.ts'
import type { Address } from '../hex.ts'

/** Attesters that a request names for a schema, as `IAttestations.sol` has it; both ascending. */
export type NamedAttesters = { schema: number; attesters: readonly Address[] }

export type RecordedAttestation = {
  schema: number
  attester: Address
  /** The attester is one at present, in the membership in which it attested. */
  isPresent: boolean
  isRevoked: boolean
  expiresAt: bigint
}

/** The contract counts no more than this many for one schema. */
const MOST_NAMED = 5

/** Whom a request should name: of each schema the attesters whose attestation of the project counts at a time. */
export function namedAttesters(attestations: readonly RecordedAttestation[], atSeconds: bigint): NamedAttesters[] {
  const counting = attestations.filter(
    ({ isPresent, isRevoked, expiresAt }) => isPresent && !isRevoked && expiresAt > atSeconds,
  )
  return [...new Set(counting.map(({ schema }) => schema))]
    .toSorted((one, two) => one - two)
    .map((schema) => ({
      schema,
      attesters: counting
        .filter((each) => each.schema === schema)
        // Those that count longest: a lease under review is judged again when the review ends.
        .toSorted((one, two) => compareBigints(two.expiresAt, one.expiresAt))
        .slice(0, MOST_NAMED)
        .map(({ attester }) => attester)
        .toSorted((one, two) => compareBigints(BigInt(one), BigInt(two))),
    }))
}
