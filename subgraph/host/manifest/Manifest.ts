import type { AbiParameter } from '../decode/AbiType.ts'
import type { EventDecoder } from '../decode/EventDecoder.ts'
import type { NamedValues } from '../values/StoreValue.ts'

export interface AbiItem {
  type: string
  name?: string
  inputs?: AbiParameter[]
  outputs?: AbiParameter[]
  anonymous?: boolean
}

export interface EventHandler {
  /** As written in the manifest, e.g. `Transfer(indexed address,indexed address,uint256)`. */
  event: string
  handler: string
  /** `0x…`, lower case. */
  topic0: string
  /** Accepted values of topics 1 to 3; null accepts all. */
  topicFilters: (ReadonlySet<string> | null)[]
  receipt: boolean
  decoder: EventDecoder
  /** Calls that the handler is going to make; they are made ahead. */
  declaredCalls: DeclaredCall[]
}

/** Where a declared call takes a value from: the log's own address, a parameter (or a field inside it), or the manifest. */
export type DeclaredCallValue =
  | { kind: 'logAddress' }
  | { kind: 'parameter'; index: number; path: number[] }
  | { kind: 'address'; address: Buffer }

export interface DeclaredCall {
  label: string
  fn: AbiItem
  address: DeclaredCallValue
  parameters: DeclaredCallValue[]
}

export interface BlockHandler {
  handler: string
  /** Every block, the data source's first, or each nth from there. */
  filter: { kind: 'every' } | { kind: 'once' } | { kind: 'polling'; every: number }
}

/** A data source's or a template's mapping. */
export interface Mapping {
  wasmFile: string
  apiVersion: string
  eventHandlers: EventHandler[]
  blockHandlers: BlockHandler[]
  abis: Map<string, AbiItem[]>
}

export interface DataSource {
  name: string
  network: string
  /** Lower-case `0x…`; null takes logs of any contract. */
  address: string | null
  startBlock: number
  endBlock: number | null
  mapping: Mapping
  context: NamedValues
}

export interface DataSourceTemplate {
  name: string
  network: string
  mapping: Mapping
}

export interface Manifest {
  /** SHA-256 over every file of the build that indexing depends on. */
  buildHash: string
  network: string
  /** Indexing goes on after a failed handler, without its writes. */
  nonFatalErrors: boolean
  schemaSource: string
  dataSources: DataSource[]
  templates: Map<string, DataSourceTemplate>
}
