import { expect } from 'vitest'
import { blockHash } from '../../../unit/subgraph/host/store/storeHarness.ts'
import { academyCase, answers, refuses } from './academyCase.ts'

const all = ['f1', 'f2', 'f3', 'f4', 'f5']
const early = ['f1', 'f2']
const ids = (list: readonly string[]) => ({ fellows: list.map((id) => ({ id })) })
const at = (block: string) => `{ fellows(block: { ${block} }) { id } }`
const notYet = (block: number) =>
  `subgraph deployment has only indexed up to block number 2 and data for block number ${block} is therefore not yet available`
const unknownHash = 'Failed to decode `block.hash` value: `no block with that hash found`'
const byNumber = 'query Q($block: Int!) { fellows(block: { number: $block }) { id } }'
const byHeight = 'query Q($block: Block_height!) { fellows(block: $block) { id } }'
const byMinimum = 'query Q($block: Int!) { fellows(block: { number_gte: $block }) { id } }'
const byHash = 'query Q($block: Bytes!) { fellows(block: { hash: $block }) { id } }'
const plain = 'query_at_block'
const variable = 'query_at_block_with_vars'

/** Time travel and `_meta`. */
export const blockCases = [
  refuses(plain, 'a block far ahead by its number', at('number: 7000'), notYet(7000)),
  refuses(plain, 'the next block by its number', at('number: 3'), notYet(3)),
  answers(plain, 'the first block by its number', at('number: 0'), ids(early)),
  answers(plain, 'a later block by its number', at('number: 1'), ids(all)),
  answers(plain, 'the first block by its hash', at(`hash: "${blockHash(0)}"`), ids(early)),
  answers(plain, 'a later block by its hash', at(`hash: "${blockHash(1)}"`), ids(all)),
  answers(plain, 'the latest block by its hash', at(`hash: "${blockHash(2)}"`), ids(all)),
  refuses(plain, 'a hash that nobody knows', at(`hash: "${blockHash(4)}"`), unknownHash),
  refuses(variable, 'a number ahead in a variable', [byNumber, { block: 7000 }], notYet(7000)),
  answers(variable, 'a number in a variable', [byNumber, { block: 0 }], ids(early)),
  answers(variable, 'a later number in a variable', [byNumber, { block: 1 }], ids(all)),
  refuses(variable, 'a height ahead in a variable', [byHeight, { block: { number: 7000 } }], notYet(7000)),
  answers(variable, 'a height in a variable', [byHeight, { block: { number: 0 } }], ids(early)),
  refuses(variable, 'a minimum ahead', [byMinimum, { block: 7000 }], notYet(7000)),
  answers(variable, 'a minimum long passed gives the latest', [byMinimum, { block: 0 }], ids(all)),
  answers(variable, 'a minimum that was reached', [byMinimum, { block: 1 }], ids(all)),
  answers(variable, 'a hash in a variable', [byHash, { block: blockHash(0) }], ids(early)),
  answers(variable, 'a later hash, without 0x', [byHash, { block: blockHash(1).slice(2) }], ids(all)),
  refuses(variable, 'an unknown hash in a variable', [byHash, { block: blockHash(4) }], unknownHash),
  answers(
    'can_query_meta',
    '_meta of the latest block',
    '{ _meta { deployment block { hash number parentHash __typename } __typename } }',
    {
      _meta: {
        deployment: 'deployment',
        block: { hash: blockHash(2), number: 2, parentHash: blockHash(1), __typename: '_Block_' },
        __typename: '_Meta_',
      },
    },
  ),
  answers(
    'can_query_meta',
    '_meta of a block by number has no hash',
    '{ _meta(block: { number: 0 }) { deployment block { hash number } } }',
    { _meta: { deployment: 'deployment', block: { hash: null, number: 0 } } },
  ),
  answers(
    'can_query_meta',
    '_meta of a block by hash, written without 0x',
    `{ _meta(block: { hash: "${blockHash(0).slice(2)}" }) { block { hash number } } }`,
    { _meta: { block: { hash: blockHash(0), number: 0 } } },
  ),
  academyCase(
    'can_query_meta',
    '_meta of a block that is not there yet is an error',
    '{ _meta(block: { number: 3 }) { block { hash number } } }',
    ({ errors }) => expect(errors.length).toBeGreaterThan(0),
  ),
  answers(
    'can_query_meta',
    '_meta with a minimum is of the latest block',
    '{ _meta(block: { number_gte: 1 }) { block { hash number } } }',
    { _meta: { block: { hash: blockHash(2), number: 2 } } },
  ),
]
