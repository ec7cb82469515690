import type { Config } from '../../domain/config/config.ts'
import * as v from '../schema/schema.ts'
import { LARGEST_PAGE } from '../subgraph/fetchAllById.ts'
import { addressField, bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({
  recipients: v.array(
    v.object({
      parent: v.object({
        number: bigIntField,
        name: v.string(),
        organisation: v.array(v.object({ operator: addressField })),
      }),
    }),
  ),
})

const document = `query Beneficiaries($recipients: [BigInt!]!) {
  ${metaFields}
  recipients(first: ${LARGEST_PAGE}, where: { number_in: $recipients }, subgraphError: allow) {
    parent { number name organisation(first: ${LARGEST_PAGE}) { operator } }
  }
}`

/** An organisation and the accounts that operate it and its affiliates now. */
export type OrganisationAccounts = { number: bigint; name: string; accounts: readonly `0x${string}`[] }

const read: SubgraphRead<{ recipientIds: readonly bigint[] }, readonly OrganisationAccounts[]> = {
  name: 'beneficiaries',
  document,
  variables: ({ recipientIds }) => ({ recipients: recipientIds }),
  schema: v.transform(schema, ({ recipients }) => [
    ...new Map(
      recipients.map(({ parent: { number, name, organisation } }): [bigint, OrganisationAccounts] => [
        number,
        { number, name, accounts: [...new Set(organisation.map(({ operator }) => operator))] },
      ]),
    ).values(),
  ]),
}

/** The organisations of some recipients, each once. */
export const beneficiariesQueryOptions = (config: Config, input: { recipientIds: readonly bigint[] }) =>
  subgraphQueryOptions(config, read, input)
