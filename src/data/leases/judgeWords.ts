import type { NamedAttesters } from '../../domain/compute/namedAttesters.ts'
import type { LeaseRequest } from '../../domain/policy/lease.ts'

/** Bytes of the request's eleven words and of the word that says where the named attesters begin. */
const HEAD_BYTES = 12n * 32n
/** Of a struct of schema and a list: the schema and where the list begins. */
const STRUCT_BYTES = 2n * 32n

/** The arguments of LeaseManager's `judge` as 32-byte words: with a list in it, they can't be put one after the other. */
export function judgeWords(request: LeaseRequest, named: readonly NamedAttesters[]): bigint[] {
  const structs = named.map(({ schema, attesters }) => [
    BigInt(schema),
    STRUCT_BYTES,
    BigInt(attesters.length),
    ...attesters.map(BigInt),
  ])
  const offsets = structs.map((_, index) =>
    structs.slice(0, index).reduce((sum, words) => sum + 32n * BigInt(words.length), 32n * BigInt(structs.length)),
  )
  return [
    request.recipientId,
    request.projectId,
    request.providerId,
    request.epoch,
    BigInt(request.classId),
    BigInt(request.purpose),
    BigInt(request.dataClass),
    BigInt(request.riskTier),
    BigInt(request.oversight),
    BigInt(request.gpus),
    BigInt(request.durationSeconds),
    HEAD_BYTES,
    BigInt(named.length),
    ...offsets,
    ...structs.flat(),
  ]
}
