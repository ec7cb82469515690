import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Address } from '../../domain/hex.ts'

/* The message of each check is an ExpectedValue: the page that shows problems has the words. */

const trimmed = (expected: string) => v.transform(v.string(expected), (value) => value.trim())
const integer = (minimum: number, expected: string) =>
  v.check(v.number(expected), (value) => Number.isInteger(value) && value >= minimum, expected)
const text = v.check(trimmed('text'), (value) => value !== '', 'text')
const wholeNumber = integer(0, 'wholeNumber')
const positiveInteger = integer(1, 'positiveInteger')

export const addressSchema = v.transform(
  v.check(v.string('address'), (value) => /^0x[0-9a-fA-F]{40}$/.test(value), 'address'),
  (value): Address => value.toLowerCase() as Address,
)

/** Absolute, http or https. */
export const urlSchema = v.check(trimmed('url'), (value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'url')

export const rpcUrlsSchema = v.check(v.array(urlSchema, 'list'), (urls) => urls.length > 0, 'nonEmptyList')

export const configSchema = v.object(
  {
    chain: v.object(
      {
        id: positiveInteger,
        name: text,
        rpcUrls: rpcUrlsSchema,
        explorerUrl: v.nullish(urlSchema, null),
        nativeCurrency: v.object({ name: text, symbol: text, decimals: wholeNumber }, 'object'),
      },
      'object',
    ),
    contracts: v.object(
      {
        token: addressSchema,
        governor: addressSchema,
        treasury: addressSchema,
        council: addressSchema,
        classifier: addressSchema,
        statements: addressSchema,
        computeRegistry: addressSchema,
        epochAllocator: addressSchema,
        policyRegistry: addressSchema,
        leaseManager: addressSchema,
      },
      'object',
    ),
    deploymentBlock: v.transform(wholeNumber, (value): bigint => BigInt(value)),
    subgraphUrl: urlSchema,
    indexerStatusUrl: v.nullish(urlSchema, null),
    treasuryAssets: v.optional(
      v.array(v.object({ address: addressSchema, symbol: text, name: text, decimals: wholeNumber }, 'object'), 'list'),
      [],
    ),
    snapshot: v.nullish(v.object({ space: text, hub: urlSchema }, 'object'), null),
    demo: v.nullish(
      v.object(
        {
          accounts: v.array(
            v.object({ address: addressSchema, label: text, role: v.nullish(text, null) }, 'object'),
            'list',
          ),
        },
        'object',
      ),
      null,
    ),
  },
  'object',
) satisfies v.Schema<Config>
