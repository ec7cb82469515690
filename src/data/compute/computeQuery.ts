import * as v from 'valibot'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField, hexField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const gpuClass = v.object({ id: hexField, number: bigIntField, name: v.string(), peakFlops: bigIntField, multiplierBps: bigIntField })

const schema = v.object({
  computeSchedule: v.nullable(
    v.object({ genesis: bigIntField, epochLength: bigIntField, lead: bigIntField, maxShareBps: intField }),
  ),
  gpuClasses: v.array(gpuClass),
  epochClasses: v.array(
    v.object({
      id: hexField,
      epoch: bigIntField,
      gpuClass: v.object({ number: bigIntField }),
      capacityMilliHours: bigIntField,
      grantedMilliHours: bigIntField,
      recipientCount: intField,
    }),
  ),
  allocations: v.array(
    v.object({
      id: hexField,
      epoch: bigIntField,
      gpuClass: v.object({ number: bigIntField }),
      recipient: v.object({ id: hexField, number: bigIntField, name: v.string() }),
      parent: v.object({ id: hexField, number: bigIntField, name: v.string() }),
      milliHours: bigIntField,
    }),
  ),
  providers: v.array(
    v.object({
      id: hexField,
      number: bigIntField,
      name: v.string(),
      region: intField,
      suspended: v.boolean(),
      commitments: v.array(
        v.object({ epoch: bigIntField, gpuClass: v.object({ number: bigIntField }), milliHours: bigIntField }),
      ),
    }),
  ),
  shareChanges: v.array(v.object({ newValue: bigIntField, timestamp: bigIntField })),
})

const document = `query Compute($fromEpoch: BigInt!) {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") { genesis epochLength lead maxShareBps }
  gpuClasses(subgraphError: allow, first: 255, orderBy: number) { id number name peakFlops multiplierBps }
  epochClasses(subgraphError: allow, first: 1000, orderBy: epoch, where: { epoch_gte: $fromEpoch }) {
    id epoch gpuClass { number } capacityMilliHours grantedMilliHours recipientCount
  }
  allocations(subgraphError: allow, first: 1000, orderBy: milliHours, orderDirection: desc, where: { epoch_gte: $fromEpoch, milliHours_gt: 0 }) {
    id epoch gpuClass { number } recipient { id number name } parent { id number name } milliHours
  }
  providers(subgraphError: allow, first: 200, orderBy: number) {
    id number name region suspended
    commitments(first: 500, where: { epoch_gte: $fromEpoch }) { epoch gpuClass { number } milliHours }
  }
  shareChanges: settingChanges(subgraphError: allow, first: 100, orderBy: timestamp, where: { name: "MaxShare" }) { newValue timestamp }
}`

const read: SubgraphRead<{ fromEpoch: bigint }, v.InferOutput<typeof schema>> = {
  name: 'compute',
  document,
  variables: (input) => input,
  schema,
}

/** Capacity, allocations and commitments (milli-hours) of all epochs from `fromEpoch` on, with classes and providers. */
export type Compute = v.InferOutput<typeof schema>
export type GpuClassFacts = v.InferOutput<typeof gpuClass>

export const computeQueryOptions = (config: Config, input: { fromEpoch: bigint }) => subgraphQueryOptions(config, read, input)
