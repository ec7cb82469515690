/** Bits of a policy's required attestations that the history uses; in words: src/domain/policy/vocabulary.ts. */
export const SCHEMA = { evaluation: 0, securityAudit: 1, provenance: 2 } as const
