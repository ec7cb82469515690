import * as v from '../schema/schema.ts'
import { contractId } from '../../domain/compute/contractId.ts'
import type { Config } from '../../domain/config/config.ts'
import { addressField, bigIntField, hexField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'
import { epochClassId } from './epochClassId.ts'

const party = v.object({ number: bigIntField, name: v.string() })

const request = v.object({
  recipient: party,
  parent: party,
  milliHours: bigIntField,
  support: bigIntField,
  parentGrantedMilliHours: v.nullable(bigIntField),
})

const schema = v.object({
  computeSchedule: v.nullable(v.object({ maxShareBps: intField, maxSupportBps: intField, minSupportBps: intField })),
  gpuClasses: v.array(party),
  round: v.nullable(
    v.object({
      requests: v.array(request),
      capMilliHours: v.nullable(bigIntField),
      settledTimestamp: v.nullable(bigIntField),
      settledTransaction: v.nullable(hexField),
    }),
  ),
  grants: v.array(v.object({ milliHours: bigIntField, timestamp: bigIntField })),
  organisationAllocations: v.array(
    v.object({ parent: v.object({ number: bigIntField }), grantedMilliHours: bigIntField }),
  ),
  recipients: v.array(
    v.object({
      number: bigIntField,
      name: v.string(),
      operator: addressField,
      suspended: v.boolean(),
      parent: party,
    }),
  ),
})

const document = `query Round($id: ID!, $epoch: BigInt!, $gpuClass: String!) {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") { maxShareBps maxSupportBps minSupportBps }
  gpuClasses(subgraphError: allow, first: 255, orderBy: number) { number name }
  round(subgraphError: allow, id: $id) {
    requests(first: 1000, orderBy: id) { recipient { number name } parent { number name } milliHours support parentGrantedMilliHours }
    capMilliHours settledTimestamp settledTransaction
  }
  grants(subgraphError: allow, first: 1000, where: { epoch: $epoch, gpuClass: $gpuClass }) { milliHours timestamp }
  organisationAllocations(subgraphError: allow, first: 1000, where: { epoch: $epoch, gpuClass: $gpuClass }) {
    parent { number } grantedMilliHours
  }
  recipients(subgraphError: allow, first: 1000, orderBy: number) {
    number name operator suspended parent { number name }
  }
}`

type Input = { epoch: bigint; classNumber: bigint }

const read: SubgraphRead<Input, v.Output<typeof schema>> = {
  name: 'round',
  document,
  variables: ({ epoch, classNumber }) => ({
    id: epochClassId(epoch, classNumber),
    epoch: epoch.toString(),
    gpuClass: contractId(classNumber),
  }),
  schema,
}

/** A round as indexed: requests with support, grants that come off it, and who may ask. Milli-hours; support in votes (wei). */
export type IndexedRound = v.Output<typeof schema>

export const roundQueryOptions = (config: Config, input: Input) => subgraphQueryOptions(config, read, input)
