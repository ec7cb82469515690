import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({
  computeSchedule: v.nullable(
    v.object({ genesis: bigIntField, epochLength: bigIntField, lead: bigIntField, maxShareBps: intField }),
  ),
  gpuClasses: v.array(v.object({ number: bigIntField, name: v.string(), peakFlops: bigIntField })),
  epochClasses: v.array(
    v.object({ epoch: bigIntField, gpuClass: v.object({ number: bigIntField }), capacityMilliHours: bigIntField }),
  ),
})

// Commitments reach at most twelve epochs ahead: the latest rows hold the epoch in use.
const document = `query CurrentEpoch {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") { genesis epochLength lead maxShareBps }
  gpuClasses(subgraphError: allow, first: 255, orderBy: number) { number name peakFlops }
  epochClasses(subgraphError: allow, first: 200, orderBy: epoch, orderDirection: desc) {
    epoch gpuClass { number } capacityMilliHours
  }
}`

const read: SubgraphRead<null, v.Output<typeof schema>> = {
  name: 'currentEpoch',
  document,
  variables: () => ({}),
  schema,
}

/** Little, for the overview: the schedule, and what is committed of each class in the latest epochs. */
export const currentEpochQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
