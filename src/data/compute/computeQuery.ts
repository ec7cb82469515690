import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField, hexField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const gpuClass = v.object({
  id: hexField,
  number: bigIntField,
  name: v.string(),
  peakFlops: bigIntField,
  multiplierBps: bigIntField,
})

const schema = v.object({
  computeSchedule: v.nullable(
    v.object({
      genesis: bigIntField,
      epochLength: bigIntField,
      lead: bigIntField,
      maxShareBps: intField,
      requestSeconds: bigIntField,
      supportSeconds: bigIntField,
    }),
  ),
  gpuClasses: v.array(gpuClass),
  epochClasses: v.array(
    v.object({
      id: hexField,
      epoch: bigIntField,
      gpuClass: v.object({ number: bigIntField }),
      capacityMilliHours: bigIntField,
      grantedMilliHours: bigIntField,
      dividedMilliHours: bigIntField,
      leasedMilliHours: bigIntField,
      usedMilliHours: bigIntField,
      recipientCount: intField,
      leaseCount: intField,
      denialCount: intField,
    }),
  ),
  providers: v.array(
    v.object({ id: hexField, number: bigIntField, name: v.string(), region: intField, suspended: v.boolean() }),
  ),
  shareChanges: v.array(v.object({ newValue: bigIntField, timestamp: bigIntField })),
})

const document = `query Compute {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") {
    genesis epochLength lead maxShareBps requestSeconds supportSeconds
  }
  gpuClasses(subgraphError: allow, first: 255, orderBy: number) { id number name peakFlops multiplierBps }
  epochClasses(subgraphError: allow, first: 1000, orderBy: epoch, orderDirection: desc) {
    id epoch gpuClass { number } capacityMilliHours grantedMilliHours dividedMilliHours leasedMilliHours usedMilliHours
    recipientCount leaseCount denialCount
  }
  providers(subgraphError: allow, first: 1000, orderBy: number) { id number name region suspended }
  shareChanges: settingChanges(subgraphError: allow, first: 100, orderBy: timestamp, where: { name: "MaxShare" }) { newValue timestamp }
}`

const read: SubgraphRead<null, v.Output<typeof schema>> = {
  name: 'compute',
  document,
  variables: () => ({}),
  schema,
}

/** Sums per class of the latest epochs (latest first; milli-hours), GPU classes, providers, and what follows from the schedule. */
export type Compute = v.Output<typeof schema>
export type GpuClassFacts = v.Output<typeof gpuClass>

export const computeQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
