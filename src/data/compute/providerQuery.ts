import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Hex } from '../../domain/hex.ts'
import { addressField, bigIntField, hexField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { LEASE_ROW_FIELDS, leaseRowField, MOST_LEASE_ROWS } from './leaseRowField.ts'
import { proposalReferenceField, proposalReferenceFields } from '../subgraph/proposalReference.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({
  computeSchedule: v.nullable(v.object({ genesis: bigIntField, epochLength: bigIntField, lead: bigIntField })),
  provider: v.nullable(
    v.object({
      id: hexField,
      number: bigIntField,
      name: v.string(),
      operator: addressField,
      region: intField,
      suspended: v.boolean(),
      admittedTimestamp: bigIntField,
      proposal: proposalReferenceField,
      leasedMilliHours: bigIntField,
      usedMilliHours: bigIntField,
      leaseCount: intField,
      leases: v.array(leaseRowField),
      ceilings: v.array(v.object({ id: hexField, gpuClass: v.object({ name: v.string() }), milliHours: bigIntField })),
      commitments: v.array(
        v.object({
          id: hexField,
          epoch: bigIntField,
          gpuClass: v.object({ name: v.string() }),
          milliHours: bigIntField,
          leasedMilliHours: bigIntField,
          usedMilliHours: bigIntField,
          timestamp: bigIntField,
          epochClass: v.object({ capacityMilliHours: bigIntField }),
        }),
      ),
    }),
  ),
})

const document = `query Provider($id: ID!) {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") { genesis epochLength lead }
  provider(subgraphError: allow, id: $id) {
    id number name operator region suspended admittedTimestamp ${proposalReferenceFields}
    leasedMilliHours usedMilliHours leaseCount
    leases(first: ${MOST_LEASE_ROWS}, orderBy: number, orderDirection: desc) { ${LEASE_ROW_FIELDS} }
    ceilings(first: 255) { id gpuClass { name } milliHours }
    commitments(first: 1000, orderBy: epoch, orderDirection: desc) {
      id epoch gpuClass { name } milliHours leasedMilliHours usedMilliHours timestamp epochClass { capacityMilliHours }
    }
  }
}`

const read: SubgraphRead<{ id: Hex }, v.Output<typeof schema>> = {
  name: 'provider',
  document,
  variables: (input) => input,
  schema,
}

/** One provider with its ceilings and commitments per class and epoch (milli-hours); null when unknown. */
export type ProviderFacts = NonNullable<v.Output<typeof schema>['provider']>

export const providerQueryOptions = (config: Config, input: { id: Hex }) => subgraphQueryOptions(config, read, input)
