import type { Address } from 'viem'
import type { Cast } from '../cast/Cast.ts'
import type { DelegateKey } from '../cast/delegates.ts'
import type { Random } from '../model/createRandom.ts'
import { DAY_SECONDS, DEMO_END_SECONDS, momentAtOrAfter } from '../time/demoClock.ts'
import type { DemoProject } from './DemoProject.ts'
import { SCHEMA } from './schemas.ts'

/** Who attests what; the voters choose them by the proposal `attesters`. */
export const ATTESTERS: readonly { schema: number; delegate: DelegateKey }[] = [
  { schema: SCHEMA.evaluation, delegate: 'granite' },
  { schema: SCHEMA.evaluation, delegate: 'lantern' },
  { schema: SCHEMA.securityAudit, delegate: 'millrace' },
  { schema: SCHEMA.provenance, delegate: 'millrace' },
  { schema: SCHEMA.provenance, delegate: 'openLedger' },
]

export interface Attestation {
  schema: number
  projectId: bigint
  attester: Address
  at: number
  expiresAt: number
  revokedAt: number | null
}

/** Recipients whose projects have not let themselves be looked at yet; they mean to, some day. */
const UNWILLING: readonly string[] = ['juniper', 'heron', 'basaltCircuits', 'deltaFlood']
const TERM_DAYS = 75
const EVALUATION_FROM_DAYS = 52

/**
 * The attestations of the history: of data provenance soon, of evaluation later, renewed when they end; one is taken back.
 * @param from when the attesters were added, in Unix seconds
 */
export function planAttestations(
  projects: readonly DemoProject[],
  cast: Cast,
  from: number,
  random: Random,
): Attestation[] {
  const attestations: Attestation[] = []
  for (const project of projects.filter(({ recipient }) => !UNWILLING.includes(recipient))) {
    for (const { schema, delegate } of ATTESTERS) {
      if (schema === SCHEMA.securityAudit && !random.chance(0.4)) continue
      const first = schema === SCHEMA.provenance ? 0 : EVALUATION_FROM_DAYS
      let at =
        Math.max(project.registeredAt, from + first * DAY_SECONDS) + random.integer(9 * DAY_SECONDS) + DAY_SECONDS
      for (at = momentAtOrAfter(at); at < DEMO_END_SECONDS; at = momentAtOrAfter(at)) {
        const expiresAt = at + TERM_DAYS * DAY_SECONDS
        attestations.push({
          schema,
          projectId: project.id,
          attester: cast.delegates[delegate],
          at,
          expiresAt,
          revokedAt: null,
        })
        at = expiresAt + random.integer(8 * DAY_SECONDS) - 5 * DAY_SECONDS
      }
    }
  }
  const doubted = attestations.find(({ schema, at }) => schema === SCHEMA.provenance && at > from + 30 * DAY_SECONDS)
  return attestations.map((each) =>
    each === doubted ? { ...each, revokedAt: momentAtOrAfter(each.at + 11 * DAY_SECONDS) } : each,
  )
}

/** Attestations that count at a time among those known at another: the last of each attester on a schema. */
export function validAttestations(
  attestations: readonly Attestation[],
  projectId: bigint,
  timestampSeconds: number,
  namedAt = timestampSeconds,
): Attestation[] {
  return attestations.filter(
    (each) =>
      each.projectId === projectId &&
      each.at < namedAt &&
      timestampSeconds < each.expiresAt &&
      (each.revokedAt === null || timestampSeconds < each.revokedAt),
  )
}

/** Bitmap of the schemas that enough attesters cover. */
export function schemasOf(valid: readonly Attestation[], requiredOf: (schema: number) => number): bigint {
  let schemas = 0n
  for (const schema of Object.values(SCHEMA)) {
    const attesters = new Set(valid.filter((each) => each.schema === schema).map(({ attester }) => attester))
    if (attesters.size >= requiredOf(schema)) schemas |= 1n << BigInt(schema)
  }
  return schemas
}
