import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Hex } from '../../domain/hex.ts'
import { addressField, bigIntField, hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { proposalReferenceField, proposalReferenceFields } from '../subgraph/proposalReference.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({
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
      projects: v.array(
        v.object({
          id: hexField,
          number: bigIntField,
          name: v.string(),
          description: v.string(),
          timestamp: bigIntField,
        }),
      ),
      allocations: v.array(
        v.object({
          id: hexField,
          epoch: bigIntField,
          gpuClass: v.object({ name: v.string() }),
          milliHours: bigIntField,
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
  recipient(subgraphError: allow, id: $id) {
    id number name operator parent { id name } suspended admittedTimestamp ${proposalReferenceFields} grantedMilliHours
    projects(first: 100, orderBy: number) { id number name description timestamp }
    allocations(first: 500, orderBy: epoch, orderDirection: desc) {
      id epoch gpuClass { name } milliHours epochClass { capacityMilliHours }
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
