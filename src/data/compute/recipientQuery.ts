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
  recipient: v.nullable(
    v.object({
      id: hexField,
      number: bigIntField,
      name: v.string(),
      operator: addressField,
      parent: v.object({ id: hexField, name: v.string() }),
      suspended: v.boolean(),
      admittedTimestamp: bigIntField,
      proposal: proposalReferenceField,
      grantedMilliHours: bigIntField,
      dividedMilliHours: bigIntField,
      leasedMilliHours: bigIntField,
      usedMilliHours: bigIntField,
      flop: bigIntField,
      leaseCount: intField,
      denialCount: intField,
      organisation: v.array(v.object({ number: bigIntField, name: v.string() })),
      requests: v.array(
        v.object({
          id: hexField,
          epoch: bigIntField,
          gpuClass: v.object({ number: bigIntField, name: v.string() }),
          milliHours: bigIntField,
          support: bigIntField,
          shareMilliHours: v.nullable(bigIntField),
        }),
      ),
      leases: v.array(leaseRowField),
      projects: v.array(
        v.object({
          id: hexField,
          number: bigIntField,
          name: v.string(),
          description: v.string(),
          timestamp: bigIntField,
          flop: bigIntField,
          leaseCount: intField,
          denialCount: intField,
        }),
      ),
      allocations: v.array(
        v.object({
          id: hexField,
          epoch: bigIntField,
          gpuClass: v.object({ name: v.string() }),
          milliHours: bigIntField,
          grantedMilliHours: bigIntField,
          dividedMilliHours: bigIntField,
          leasedMilliHours: bigIntField,
          usedMilliHours: bigIntField,
          epochClass: v.object({ capacityMilliHours: bigIntField }),
        }),
      ),
      grants: v.array(
        v.object({
          id: hexField,
          epoch: bigIntField,
          gpuClass: v.object({ name: v.string() }),
          milliHours: bigIntField,
          timestamp: bigIntField,
          transactionHash: hexField,
          proposal: proposalReferenceField,
        }),
      ),
    }),
  ),
})

const document = `query Recipient($id: ID!) {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") { genesis epochLength lead }
  recipient(subgraphError: allow, id: $id) {
    id number name operator parent { id name } suspended admittedTimestamp ${proposalReferenceFields}
    grantedMilliHours dividedMilliHours leasedMilliHours usedMilliHours flop leaseCount denialCount
    organisation(first: 100, orderBy: number) { number name }
    requests(first: 200, orderBy: epoch, orderDirection: desc) {
      id epoch gpuClass { number name } milliHours support shareMilliHours
    }
    leases(first: ${MOST_LEASE_ROWS}, orderBy: number, orderDirection: desc) { ${LEASE_ROW_FIELDS} }
    projects(first: 100, orderBy: number) { id number name description timestamp flop leaseCount denialCount }
    allocations(first: 500, orderBy: epoch, orderDirection: desc) {
      id epoch gpuClass { name } milliHours grantedMilliHours dividedMilliHours leasedMilliHours usedMilliHours
      epochClass { capacityMilliHours }
    }
    grants(first: 200, orderBy: timestamp, orderDirection: desc) {
      id epoch gpuClass { name } milliHours timestamp transactionHash ${proposalReferenceFields}
    }
  }
}`

const read: SubgraphRead<{ id: Hex }, v.Output<typeof schema>> = {
  name: 'recipient',
  document,
  variables: (input) => input,
  schema,
}

/** One recipient with projects, allocations per epoch and class, and the grants behind them; null when unknown. */
export type RecipientFacts = NonNullable<v.Output<typeof schema>['recipient']>

export const recipientQueryOptions = (config: Config, input: { id: Hex }) => subgraphQueryOptions(config, read, input)
