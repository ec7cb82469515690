import type { Address } from 'viem'
import { expect } from 'vitest'
import type { World } from '../World.ts'

interface Rows {
  attestationSchemas: { schema: number; required: number; attesters: { account: Address; active: boolean }[] }[]
  attestations: {
    schema: { schema: number }
    attester: { account: Address; active: boolean; membership: number }
    project: { number: string }
    membership: number
    expiresAt: string
    revokedTimestamp: string | null
  }[]
}

/** Attesters, required numbers and what counts as attested equal the policy registry's own word. */
export async function expectAttestations(world: World): Promise<void> {
  const { policies } = world.contracts
  const rows = await world.query<Rows>(`{
    attestationSchemas(first: 256) { schema required attesters(first: 1000) { account active } }
    attestations(first: 1000) {
      schema { schema } attester { account active membership } project { number } membership expiresAt revokedTimestamp
    }
  }`)
  for (const { schema, required, attesters } of rows.attestationSchemas) {
    expect(BigInt(required)).toBe(await policies.read.requiredAttestations([schema]))
    const active = attesters.filter((attester) => attester.active).map(({ account }) => account)
    const theirs = await policies.read.attesters([schema])
    expect(active.sort()).toEqual(theirs.map((account) => account.toLowerCase()).sort())
  }
  const now = await world.now()
  for (const { schema, attester, project, membership, expiresAt, revokedTimestamp } of rows.attestations) {
    const counts =
      revokedTimestamp === null && now < BigInt(expiresAt) && attester.active && membership === attester.membership
    expect(counts).toBe(await policies.read.isAttested([schema.schema, BigInt(project.number), attester.account, now]))
  }
}
