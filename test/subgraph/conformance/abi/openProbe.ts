import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DataSource } from '../../../../subgraph/host/manifest/Manifest.ts'
import { isBefore } from '../../../../subgraph/host/manifest/isBefore.ts'
import { AscMemory, type AscExports, moduleConstants } from '../../../../subgraph/host/wasm/AscMemory.ts'
import type { HandlerScope } from '../../../../subgraph/host/wasm/HandlerScope.ts'
import { hostFunctions } from '../../../../subgraph/host/wasm/hostFunctions/hostFunctions.ts'
import { openStore, type StoreHarness } from '../../../unit/subgraph/host/store/storeHarness.ts'
import type { NamedValues } from '../../../../subgraph/host/values/StoreValue.ts'

const WASM = fileURLToPath(new URL('../fixture/build/Probes/Probes.wasm', import.meta.url))
const SCHEMA = 'type Thing @entity(immutable: false) { id: ID! name: String }'
let compiled: WebAssembly.Module | null = null

export interface Probe {
  memory: AscMemory
  store: StoreHarness
  /** Data sources that the mapping made: template, parameters, context. */
  created: [string, string[], NamedValues][]
  logs: string[]
  /** Calls an exported function of the mapping. */
  call: (name: string, ...parameters: (number | bigint)[]) => number
  callWide: (name: string, ...parameters: number[]) => bigint
  text: (text: string) => number
  readText: (pointer: number) => string
}

export interface ProbeOptions {
  schema?: string
  apiVersion?: string
  context?: NamedValues
}

/** A fresh instance of the compiled probes with the real host functions on a store in memory. */
export function openProbe({ schema = SCHEMA, apiVersion = '0.0.9', context = new Map() }: ProbeOptions = {}): Probe {
  compiled ??= new WebAssembly.Module(new Uint8Array(readFileSync(WASM)))
  const store = openStore(schema)
  store.entities.beginBlock(12, 1_700_000_000n)
  const created: Probe['created'] = []
  const logs: string[] = []
  const { entities } = store
  const source: DataSource = {
    name: 'Probes',
    network: 'localhost',
    address: `0x${'11'.repeat(20)}`,
    startBlock: 0,
    endBlock: null,
    mapping: { wasmFile: WASM, apiVersion, eventHandlers: [], blockHandlers: [], abis: new Map() },
    context,
  }
  const scope: HandlerScope = {
    dataSource: source,
    entityType: (name, operation) => entities.entityType(name, operation),
    getEntity: (type, id) => entities.get(type, id),
    getEntityInBlock: (type, id) => entities.getInBlock(type, id),
    loadRelated: (type, id, field) => entities.loadRelated(type, id, field),
    setEntity: (type, id, fields, unknown) =>
      entities.set(type, id, fields, isBefore(apiVersion, '0.0.8') ? [] : unknown),
    removeEntity: (type, id) => entities.remove(type, id),
    createDataSource: (name, parameters, values) => created.push([name, parameters, values]),
    log: (level, message) => logs.push(`${level}: ${message}`),
    call: () => null,
    getBalance: () => 0n,
    hasCode: () => false,
  }
  let current: AscMemory | null = null
  const memory = (): AscMemory => {
    if (!current) throw new Error('the mapping has not started')
    return current
  }
  const functions = hostFunctions({
    get memory() {
      return memory()
    },
    scope,
  })
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {}
  for (const { module, name } of WebAssembly.Module.imports(compiled)) {
    const implementation = functions[name]
    if (implementation) (imports[module] ??= {})[name] = implementation
  }
  const exports = new WebAssembly.Instance(compiled, imports).exports as unknown as AscExports &
    Record<string, (...parameters: unknown[]) => unknown>
  current = new AscMemory(exports, moduleConstants())
  exports._start?.()
  const invoke = (name: string, parameters: unknown[]) => {
    const probe = exports[name]
    if (!probe) throw new Error(`the probes do not export ${name}`)
    return probe(...parameters)
  }
  return {
    memory: current,
    store,
    created,
    logs,
    call: (name, ...parameters) => Number(invoke(name, parameters)),
    callWide: (name, ...parameters) => invoke(name, parameters) as bigint,
    text: (text) => memory().newString(text),
    readText: (pointer) => memory().readString(pointer),
  }
}
