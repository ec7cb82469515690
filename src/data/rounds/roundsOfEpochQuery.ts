import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField, hexField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const party = v.object({ number: bigIntField, name: v.string() })

const schema = v.object({
  rounds: v.array(
    v.object({
      id: hexField,
      gpuClass: v.object({ number: bigIntField }),
      requestCount: intField,
      requestedMilliHours: bigIntField,
      support: bigIntField,
      milliHours: v.nullable(bigIntField),
      settledTimestamp: v.nullable(bigIntField),
    }),
  ),
  computeRequests: v.array(
    v.object({
      id: hexField,
      gpuClass: v.object({ number: bigIntField }),
      parent: party,
      milliHours: bigIntField,
      shareMilliHours: v.nullable(bigIntField),
    }),
  ),
})

const document = `query RoundsOfEpoch($epoch: BigInt!) {
  ${metaFields}
  rounds(subgraphError: allow, first: 255, where: { epoch: $epoch }) {
    id gpuClass { number } requestCount requestedMilliHours support milliHours settledTimestamp
  }
  computeRequests(subgraphError: allow, first: 1000, orderBy: milliHours, orderDirection: desc, where: { epoch: $epoch, milliHours_gt: "0" }) {
    id gpuClass { number } parent { number name } milliHours shareMilliHours
  }
}`

type Input = { epoch: bigint }

const read: SubgraphRead<Input, v.Output<typeof schema>> = {
  name: 'roundsOfEpoch',
  document,
  variables: ({ epoch }) => ({ epoch: epoch.toString() }),
  schema,
}

/** Rounds of an epoch, one for each class with a request, and what was asked for in them: the largest 1,000. Milli-hours. */
export type RoundsOfEpoch = v.Output<typeof schema>

export const roundsOfEpochQueryOptions = (config: Config, input: Input) => subgraphQueryOptions(config, read, input)
