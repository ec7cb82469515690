import type { Sourced } from '../../domain/health/sourced.ts'
import type { PolicyRecord } from '../../domain/policy/policiesAtVersion.ts'
import * as v from '../schema/schema.ts'
import { LARGEST_PAGE } from '../subgraph/fetchAllById.ts'
import { bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'
import { policyRecordSchema, policyRecordsSelection } from './policyRecord.ts'
import { type LoggedRequest, recordedRequestFields, recordedRequestSchema } from './recordedRequest.ts'

export type RequestPage = {
  readonly requests: readonly LoggedRequest[]
  /** With the first page only. */
  readonly policies: readonly PolicyRecord[] | null
  /** How many requests there are in all. */
  readonly count: bigint
}

export type RequestPageInput = {
  url: string
  /** The last `sequence` that is known; -1 to begin. */
  afterSequence: bigint
  /** Null for the first page, whose block the others are read at. */
  blockNumber: bigint | null
}

const schema = v.object({
  computeSchedule: v.nullable(v.object({ leaseRequestCount: bigIntField })),
  leaseRequests: v.array(recordedRequestSchema),
  policies: v.optional(v.array(policyRecordSchema)),
})

const document = (withPolicies: boolean) => `query LeaseRequestPage($after: BigInt!, $block: Block_height) {
  ${metaFields}
  computeSchedule(id: "0x01", block: $block, subgraphError: allow) { leaseRequestCount }
  leaseRequests(first: ${LARGEST_PAGE}, orderBy: sequence, where: { sequence_gt: $after }, block: $block, subgraphError: allow) {${recordedRequestFields}
  }
  ${withPolicies ? policyRecordsSelection : ''}
}`

/** Requests for leases after one that is known, oldest first. Throws as `subgraphRequest` does. */
export async function fetchRequestPage(
  { url, afterSequence, blockNumber }: RequestPageInput,
  signal?: AbortSignal,
): Promise<Sourced<RequestPage>> {
  const block = blockNumber === null ? null : { number: Number(blockNumber) }
  const answer = await subgraphRequest(
    url,
    document(blockNumber === null),
    { after: afterSequence, block },
    schema,
    signal,
  )
  const { leaseRequests, policies, computeSchedule } = answer.data
  return {
    source: answer.source,
    data: { requests: leaseRequests, policies: policies ?? null, count: computeSchedule?.leaseRequestCount ?? 0n },
  }
}
