import { queryOptions } from '@tanstack/react-query'
import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import { fetchAllById } from '../subgraph/fetchAllById.ts'
import { bigIntField, hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'

const party = v.object({ id: hexField, number: bigIntField, name: v.string() })

const allocation = v.object({
  id: hexField,
  epoch: bigIntField,
  gpuClass: v.object({ number: bigIntField }),
  recipient: party,
  parent: party,
  milliHours: bigIntField,
  grantedMilliHours: bigIntField,
  dividedMilliHours: bigIntField,
  leasedMilliHours: bigIntField,
  usedMilliHours: bigIntField,
})

const commitment = v.object({
  id: hexField,
  epoch: bigIntField,
  gpuClass: v.object({ number: bigIntField }),
  provider: v.object({ id: hexField }),
  milliHours: bigIntField,
  leasedMilliHours: bigIntField,
  usedMilliHours: bigIntField,
})

const parameters = '($epochs: [BigInt!]!, $afterId: Bytes!, $first: Int!, $block: Block_height)'
const page =
  'subgraphError: allow, first: $first, orderBy: id, block: $block, where: { epoch_in: $epochs, id_gt: $afterId }'

const allocationsDocument = `query Allocations${parameters} {
  ${metaFields}
  allocations(${page}) {
    id epoch gpuClass { number } recipient { id number name } parent { id number name }
    milliHours grantedMilliHours dividedMilliHours leasedMilliHours usedMilliHours
  }
}`

const commitmentsDocument = `query Commitments${parameters} {
  ${metaFields}
  commitments(${page}) { id epoch gpuClass { number } provider { id } milliHours leasedMilliHours usedMilliHours }
}`

export type Allocation = v.Output<typeof allocation>
export type Commitment = v.Output<typeof commitment>

/** Every allocation and commitment (milli-hours) of an epoch and of the one before, however many they are. */
export function epochQueryOptions(config: Config, epoch: bigint) {
  return queryOptions({
    queryKey: subgraphKey(config, 'epoch', { epoch }),
    queryFn: async ({ queryKey: [, url, , input], signal }) => {
      const epochs = [input.epoch - 1n, input.epoch].filter((each) => each >= 0n)
      const [allocations, commitments] = await Promise.all([
        fetchAllById<Allocation>(async ({ afterId, first, blockNumber }) => {
          const schema = v.object({ allocations: v.array(allocation) })
          const variables = { epochs, afterId, first, block: blockHeight(blockNumber) }
          const { data, source } = await subgraphRequest(url, allocationsDocument, variables, schema, signal)
          return { data: data.allocations, source }
        }),
        fetchAllById<Commitment>(async ({ afterId, first, blockNumber }) => {
          const schema = v.object({ commitments: v.array(commitment) })
          const variables = { epochs, afterId, first, block: blockHeight(blockNumber) }
          const { data, source } = await subgraphRequest(url, commitmentsDocument, variables, schema, signal)
          return { data: data.commitments, source }
        }),
      ])
      return { data: { allocations: allocations.data, commitments: commitments.data }, source: allocations.source }
    },
  })
}

const blockHeight = (blockNumber: bigint | null) => (blockNumber === null ? null : { number: Number(blockNumber) })
