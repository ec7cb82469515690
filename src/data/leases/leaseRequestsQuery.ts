import { infiniteQueryOptions } from '@tanstack/react-query'
import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { contractId } from '../../domain/compute/contractId.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import { bigIntField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphVariables, subgraphRequest } from '../subgraph/subgraphRequest.ts'
import type { LeaseFilter } from './leaseFilter.ts'
import { leaseStepField } from './leaseStepField.ts'

/** Null where a filter filters nothing. */
export type LeaseRequestsInput = {
  filter: LeaseFilter
  classNumber: bigint | null
  recipientNumber: bigint | null
  providerNumber: bigint | null
}

const PAGE = 50

const party = v.object({ number: bigIntField, name: v.string() })

const row = v.object({
  sequence: bigIntField,
  denied: v.boolean(),
  failedRules: bigIntField,
  recipient: party,
  project: party,
  provider: party,
  epoch: bigIntField,
  gpuClass: party,
  purpose: intField,
  gpus: bigIntField,
  durationSeconds: bigIntField,
  milliHours: bigIntField,
  timestamp: bigIntField,
  lease: v.nullable(
    v.object({
      number: bigIntField,
      step: leaseStepField,
      reviewEndsAt: v.nullable(bigIntField),
      acceptBy: v.nullable(bigIntField),
      disputeBy: v.nullable(bigIntField),
    }),
  ),
})

const schema = v.object({
  computeSchedule: v.nullable(
    v.object({ genesis: bigIntField, epochLength: bigIntField, leaseRequestCount: bigIntField }),
  ),
  /** The lease opened last: leases count from 1. */
  latest: v.array(v.object({ number: bigIntField })),
  leaseRequests: v.array(row),
})

const document = `query LeaseRequests($first: Int!, $where: LeaseRequest_filter!) {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") { genesis epochLength leaseRequestCount }
  latest: leases(subgraphError: allow, first: 1, orderBy: number, orderDirection: desc) { number }
  leaseRequests(subgraphError: allow, first: $first, orderBy: sequence, orderDirection: desc, where: $where) {
    sequence denied failedRules recipient { number name } project { number name } provider { number name }
    epoch gpuClass { number name } purpose gpus durationSeconds milliHours timestamp
    lease { number step reviewEndsAt acceptBy disputeBy }
  }
}`

/** A request in a list: the lease that it opened, or what it was denied for. */
export type LeaseRequestRow = v.Output<typeof row>

type Page = Sourced<v.Output<typeof schema>>

/** Requests for leases, opened and denied, latest first, page by page. */
export function leaseRequestsQueryOptions(config: Config, input: LeaseRequestsInput) {
  return infiniteQueryOptions({
    queryKey: subgraphKey(config, 'leaseRequests', input),
    initialPageParam: null as bigint | null,
    queryFn: ({ queryKey: [, url, , wanted], pageParam, signal }): Promise<Page> => {
      const where = { ...conditions(wanted), ...(pageParam !== null && { sequence_lt: pageParam }) }
      return subgraphRequest(url, document, { first: PAGE, where }, schema, signal)
    },
    getNextPageParam: ({ data: { leaseRequests } }: Page) =>
      leaseRequests.length < PAGE ? undefined : leaseRequests.at(-1)?.sequence,
    placeholderData: (previous) => previous,
  })
}

function conditions({ filter, classNumber, recipientNumber, providerNumber }: LeaseRequestsInput): SubgraphVariables {
  return {
    ...(filter === 'denied' && { denied: true }),
    ...(filter !== 'denied' && filter !== 'any' && { lease_: { step: filter } }),
    ...(classNumber !== null && { gpuClass: contractId(classNumber) }),
    ...(recipientNumber !== null && { recipient: contractId(recipientNumber) }),
    ...(providerNumber !== null && { provider: contractId(providerNumber) }),
  }
}
