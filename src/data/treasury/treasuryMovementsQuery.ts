import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { addressField, bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const MICROSECONDS = 1_000_000n

const schema = v.object({
  treasuryMovementSums: v.array(
    v.object({
      // graph-node gives timestamps of time series in microseconds.
      timestamp: v.transform(bigIntField, (microseconds) => microseconds / MICROSECONDS),
      asset: addressField,
      amountIn: bigIntField,
      amountOut: bigIntField,
    }),
  ),
})

const document = `query TreasuryMovements {
  ${metaFields}
  treasuryMovementSums(subgraphError: allow, interval: day, first: 1000, orderBy: timestamp, orderDirection: desc) {
    timestamp asset amountIn amountOut
  }
}`

const read: SubgraphRead<null, v.Output<typeof schema>> = {
  name: 'treasuryMovements',
  document,
  variables: () => ({}),
  schema,
}

/** Sums in and out by asset and day (start of the day in Unix seconds), latest first; only days on which something moved. */
export type TreasuryMovement = v.Output<typeof schema>['treasuryMovementSums'][number]

export const treasuryMovementsQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
