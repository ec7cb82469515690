import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Manifest } from '../../../../subgraph/host/manifest/Manifest.ts'
import { readManifest } from '../../../../subgraph/host/manifest/readManifest.ts'
import { BigDecimal } from '../../../../subgraph/host/values/BigDecimal.ts'
import { Int8 } from '../../../../subgraph/host/values/Int8.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'

const SOURCE = 'store/test-store/tests/chain/ethereum/manifest.rs'
const VALIDATION = 'graph/src/data/subgraph/manifest_validation.rs'
const ABI = [
  {
    type: 'event',
    name: 'Test',
    inputs: [
      { name: 'who', type: 'address', indexed: true },
      { name: 'text', type: 'string' },
    ],
  },
  {
    type: 'function',
    name: 'balanceOf',
    inputs: [{ name: 'owner', type: 'address' }],
    outputs: [{ name: '', type: 'uint256' }],
  },
]
const EVENT = 'eventHandlers: [{ event: "Test(indexed address,string)", handler: handleTest }]'

interface Parts {
  specVersion?: string
  top?: string
  source?: string
  context?: string
  handlers?: string
  apiVersion?: string
}

const manifestOf = (parts: Parts) => `
specVersion: ${parts.specVersion ?? '1.2.0'}
${parts.top ?? ''}
schema: { file: schema.graphql }
dataSources:
  - kind: ethereum
    name: Factory
    network: mainnet
    ${parts.context ?? ''}
    source: { address: "0x0000000000000000000000000000000000000001", abi: Factory, startBlock: 9562480${parts.source ?? ''} }
    mapping:
      kind: ethereum/events
      apiVersion: ${parts.apiVersion ?? '0.0.7'}
      language: wasm/assemblyscript
      entities: [TestEntity]
      file: mapping.wasm
      abis: [{ name: Factory, file: Factory.json }]
      ${parts.handlers ?? EVENT}
`

/** Reads a manifest from a folder that has all it names. */
function read(text: string): Manifest {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-test-'))
  try {
    writeFileSync(join(folder, 'subgraph.yaml'), text)
    writeFileSync(join(folder, 'schema.graphql'), 'type TestEntity @entity(immutable: false) { id: ID! }')
    writeFileSync(join(folder, 'mapping.wasm'), '')
    writeFileSync(join(folder, 'Factory.json'), JSON.stringify(ABI))
    return readManifest(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function reads(name: string, says: string, parts: Parts, check: (manifest: Manifest) => void): ConformanceCase {
  return { standsFor: `${SOURCE} ${name}`, says, run: () => check(read(manifestOf(parts))) }
}

function refuses(name: string, says: string, parts: Parts, message: string, file = SOURCE): ConformanceCase {
  return { standsFor: `${file} ${name}`, says, run: () => expect(() => read(manifestOf(parts))).toThrow(message) }
}

const mappingOf = (manifest: Manifest) => manifest.dataSources[0]?.mapping
const filters = (manifest: Manifest) => mappingOf(manifest)?.blockHandlers.map(({ filter }) => filter)
const word = (digit: number) => `0x${digit.toString().padStart(64, '0')}`
const blocks = (...handlers: string[]) => `blockHandlers: [${handlers.join(', ')}]`
const ONCE = '{ handler: start, filter: { kind: once } }'
const POLLING = '{ handler: handleBlock, filter: { kind: polling, every: 10 } }'
const EVERY = '{ handler: handleBlock }'

/** What a manifest says, and what is wrong with it. */
export const manifestCases: ConformanceCase[] = [
  reads('simple_manifest', 'a plain manifest', {}, (manifest) => {
    expect(manifest.dataSources[0]).toMatchObject({
      name: 'Factory',
      network: 'mainnet',
      startBlock: 9_562_480,
      endBlock: null,
    })
  }),
  reads('parse_indexer_hints', 'prune by a number of blocks', { top: 'indexerHints: { prune: 100 }' }, (manifest) =>
    expect(manifest.dataSources).toHaveLength(1),
  ),
  reads('parse_indexer_hints', 'prune: auto and never', { top: 'indexerHints: { prune: auto }' }, () =>
    expect(read(manifestOf({ top: 'indexerHints: { prune: never }' })).dataSources).toHaveLength(1),
  ),
  refuses(
    'parse_indexer_hints',
    'prune by anything else',
    { top: 'indexerHints: { prune: sometimes }' },
    'indexerHints.prune must be',
  ),
  reads(
    'parse_data_source_context',
    'a context with values of every kind',
    {
      context: `context:
      bool: { type: Bool, data: true }
      int8: { type: Int8, data: 64 }
      decimal: { type: BigDecimal, data: 10.99 }
      bytes: { type: Bytes, data: "0x68656c6c6f" }
      list: { type: List, data: [{ type: Int, data: 1 }, { type: Int, data: 2 }] }
      big: { type: BigInt, data: "1000000000000000000000000" }
      text: { type: String, data: bar }
      int: { type: Int, data: 42 }`,
    },
    (manifest) =>
      expect(Object.fromEntries(manifest.dataSources[0]?.context ?? [])).toEqual({
        bool: true,
        int8: new Int8(64n),
        decimal: BigDecimal.parse('10.99'),
        bytes: Buffer.from('hello'),
        list: [1, 2],
        big: 10n ** 24n,
        text: 'bar',
        int: 42,
      }),
  ),
  reads(
    'parse_event_handlers_with_topics',
    'topics of an event, one or several',
    {
      handlers: `eventHandlers: [{ event: "Test(indexed address,string)", handler: handleTest, topic1: ["${word(0)}", "0x1"], topic2: ["${word(2)}"] }]`,
    },
    (manifest) =>
      expect(mappingOf(manifest)?.eventHandlers[0]?.topicFilters).toEqual([
        new Set([word(0), word(1)]),
        new Set([word(2)]),
        null,
      ]),
  ),
  reads('parse_data_source_with_end_block', 'an end block', { source: ', endBlock: 9562481' }, (manifest) =>
    expect(manifest.dataSources[0]?.endBlock).toBe(9_562_481),
  ),
  reads('parse_block_handlers_with_polling_filter', 'polling', { handlers: blocks(POLLING) }, (manifest) =>
    expect(filters(manifest)).toEqual([{ kind: 'polling', every: 10 }]),
  ),
  reads('parse_block_handlers_with_once_filter', 'once', { handlers: blocks(ONCE) }, (manifest) =>
    expect(filters(manifest)).toEqual([{ kind: 'once' }]),
  ),
  reads(
    'parse_block_handlers_with_both_polling_and_once_filter',
    'both of them',
    { handlers: blocks(ONCE, POLLING) },
    (manifest) => expect(filters(manifest)).toEqual([{ kind: 'once' }, { kind: 'polling', every: 10 }]),
  ),
  refuses(
    'should_not_parse_block_handlers_with_both_filtered_and_non_filtered_handlers',
    'a filtered block handler beside one without',
    { handlers: blocks(EVERY, POLLING) },
    'combination of filtered and non-filtered block handlers that is not allowed',
  ),
  refuses(
    'should_not_parse_block_handlers_with_both_filtered_and_non_filtered_handlers',
    'two block handlers of a kind',
    { handlers: blocks(ONCE, ONCE) },
    'data source has duplicated block handlers',
  ),
  refuses(
    'parse_block_handlers_with_call_filter',
    'a block handler for calls needs a tracing node',
    { handlers: blocks('{ handler: handleBlock, filter: { kind: call } }') },
    'need a tracing node; deploy to graph-node',
  ),
  refuses(
    'parse_call_handlers',
    'so does a call handler',
    { handlers: 'callHandlers: [{ function: "get(address)", handler: handleCall }]' },
    'callHandlers are not supported by the embedded indexer',
  ),
  reads(
    'parses_eth_call_decls',
    'declared calls',
    {
      handlers: `eventHandlers: [{ event: "Test(indexed address,string)", handler: handleTest, calls: { fake1: "Factory[event.address].balanceOf(event.params.who)", fake2: "Factory[event.params.who].balanceOf(0x0000000000000000000000000000000000000002)" } }]`,
    },
    (manifest) =>
      expect(mappingOf(manifest)?.eventHandlers[0]?.declaredCalls).toMatchObject([
        { label: 'fake1', address: { kind: 'logAddress' }, parameters: [{ kind: 'parameter', index: 0 }] },
        { label: 'fake2', address: { kind: 'parameter', index: 0 }, parameters: [{ kind: 'address' }] },
      ]),
  ),
  refuses(
    'parses_eth_call_decls',
    'a declared call with an unknown parameter',
    {
      handlers: `eventHandlers: [{ event: "Test(indexed address,string)", handler: handleTest, calls: { bad: "Factory[event.address].balanceOf(event.params.nobody)" } }]`,
    },
    'unknown value "event.params.nobody"',
  ),
  refuses(
    'parses_eth_call_decls',
    'declared calls before specVersion 1.2.0',
    {
      specVersion: '1.1.0',
      handlers: `eventHandlers: [{ event: "Test(indexed address,string)", handler: handleTest, calls: { early: "Factory[event.address].balanceOf(event.address)" } }]`,
    },
    'declaring eth calls on handlers is only supported for specVersion >= 1.2.0',
  ),
  refuses('graft_manifest', 'grafting', { top: 'graft: { base: Qmbase, block: 1 }' }, 'grafting is not supported'),
  reads(
    'declared_non_fatal_errors_feature_causes_no_feature_validation_errors',
    'the feature nonFatalErrors',
    { top: 'features: [nonFatalErrors]' },
    (manifest) => expect(manifest.nonFatalErrors).toBe(true),
  ),
  refuses(
    'declared_ipfs_on_ethereum_contracts_feature_causes_no_errors',
    'the feature that needs IPFS',
    { top: 'features: [ipfsOnEthereumContracts]' },
    'the feature "ipfsOnEthereumContracts" is not supported',
  ),
  refuses(
    'test_validate_api_versions',
    'an apiVersion with other memory',
    { apiVersion: '0.0.4' },
    'apiVersion 0.0.4 is not supported',
    VALIDATION,
  ),
  refuses(
    'test_validate_api_versions',
    'a specVersion of the future',
    { specVersion: '9.0.0' },
    'specVersion 9.0.0 is not supported',
    VALIDATION,
  ),
]
