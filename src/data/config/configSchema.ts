import * as v from 'valibot'
import type { Config } from '../../domain/config/config.ts'
import type { Address } from '../../domain/hex.ts'

/* The message of each check is an ExpectedValue: the page that shows problems has the words. */

const text = v.pipe(v.string('text'), v.trim(), v.minLength(1, 'text'))
const wholeNumber = v.pipe(v.number('wholeNumber'), v.integer('wholeNumber'), v.minValue(0, 'wholeNumber'))
const positiveInteger = v.pipe(
  v.number('positiveInteger'),
  v.integer('positiveInteger'),
  v.minValue(1, 'positiveInteger'),
)

export const addressSchema = v.pipe(
  v.string('address'),
  v.regex(/^0x[0-9a-fA-F]{40}$/, 'address'),
  v.transform((value): Address => value.toLowerCase() as Address),
)

/** Absolute, http or https. */
export const urlSchema = v.pipe(
  v.string('url'),
  v.trim(),
  v.check((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'url'),
)

export const rpcUrlsSchema = v.pipe(v.array(urlSchema, 'list'), v.minLength(1, 'nonEmptyList'))

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
      },
      'object',
    ),
    deploymentBlock: v.pipe(
      wholeNumber,
      v.transform((value): bigint => BigInt(value)),
    ),
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
) satisfies v.GenericSchema<unknown, Config>
