import { resolve } from 'node:path'
import type { AbiParameter } from '../decode/AbiType.ts'
import { EventDecoder } from '../decode/EventDecoder.ts'
import { canonicalSignature, manifestEventSignature } from '../decode/eventSignature.ts'
import { errorMessage } from '../errors/errorMessage.ts'
import { IndexerError } from '../errors/IndexerError.ts'
import { bytesToHex } from '../values/hex.ts'
import { keccak256 } from '../values/keccak256.ts'
import type { AbiItem, EventHandler, Mapping } from './Manifest.ts'
import type { ManifestNode } from './ManifestNode.ts'
import { parseBlockHandlers } from './parseBlockHandlers.ts'
import { parseDeclaredCalls } from './parseDeclaredCalls.ts'

/** Later objects of the API only have fields more at their end. Before 0.0.5 AssemblyScript's memory was another. */
const API_VERSIONS = new Set(['0.0.5', '0.0.6', '0.0.7', '0.0.8', '0.0.9'])

/** Reads the mapping of a data source or template, its ABIs and its handlers. */
export function parseMapping(node: ManifestNode, directory: string, readFile: (path: string) => Buffer): Mapping {
  const mapping = node.at('mapping')
  const apiVersion = mapping.at('apiVersion').text()
  if (!API_VERSIONS.has(apiVersion)) {
    throw new IndexerError(
      'unsupported',
      `${mapping.location}.apiVersion ${apiVersion} is not supported (${[...API_VERSIONS].join(', ')} are)`,
    )
  }
  if (mapping.list('callHandlers').length > 0) {
    throw new IndexerError(
      'unsupported',
      `${mapping.location}: callHandlers are not supported by the embedded indexer, they need a tracing node; deploy to graph-node`,
    )
  }
  const abis = new Map<string, AbiItem[]>()
  for (const entry of mapping.list('abis'))
    abis.set(entry.at('name').text(), parseAbi(entry, readFile(entry.at('file').path())))
  const sourceAbi = node.at('source').at('abi').text()
  const abi = abis.get(sourceAbi)
  if (!abi)
    throw new IndexerError('build-invalid', `${node.location}: the ABI "${sourceAbi}" is not listed under mapping.abis`)

  const wasmPath = mapping.at('file').path()
  readFile(wasmPath)
  const eventHandlers = mapping.list('eventHandlers').map((handler) => parseHandler(handler, abi, abis))
  const blockHandlers = parseBlockHandlers(mapping)
  if (eventHandlers.length + blockHandlers.length === 0)
    throw new IndexerError('build-invalid', `${mapping.location} has no handlers`)
  return { wasmFile: resolve(directory, wasmPath), apiVersion, eventHandlers, blockHandlers, abis }
}

function parseAbi(node: ManifestNode, content: Buffer): AbiItem[] {
  try {
    const parsed: unknown = JSON.parse(content.toString('utf8'))
    const items = Array.isArray(parsed) ? parsed : (parsed as { abi?: unknown }).abi
    if (Array.isArray(items)) return items as AbiItem[]
  } catch (error) {
    throw new IndexerError('build-invalid', `${node.location}: the ABI is not valid JSON: ${errorMessage(error)}`, {
      cause: error,
    })
  }
  throw new IndexerError('build-invalid', `${node.location}: the ABI is not a list`)
}

function parseHandler(node: ManifestNode, abi: readonly AbiItem[], abis: ReadonlyMap<string, AbiItem[]>): EventHandler {
  const event = node.at('event').text().trim()
  const inputs = findEventInputs(abi, event)
  if (!inputs)
    throw new IndexerError('build-invalid', `${node.location}: the event "${event}" is not in the contract's ABI`)
  const name = event.slice(0, event.indexOf('('))
  let topic0 = node.has('topic0') ? node.at('topic0').text().toLowerCase() : null
  return {
    event,
    handler: node.at('handler').text(),
    // Only the thread that indexes needs them, and all read the manifest.
    get topic0() {
      topic0 ??= bytesToHex(keccak256(canonicalSignature(name, inputs)))
      return topic0
    },
    topicFilters: ['topic1', 'topic2', 'topic3'].map((key) =>
      node.has(key) ? new Set(node.at(key).texts().map(padTopic)) : null,
    ),
    receipt: node.has('receipt') && node.at('receipt').raw() === true,
    decoder: new EventDecoder(inputs),
    declaredCalls: parseDeclaredCalls(node, abis, inputs),
  }
}

/** An event by its signature with `indexed` words, or without when only one event has that name and types. */
function findEventInputs(abi: readonly AbiItem[], signature: string): AbiParameter[] | null {
  const events = abi.filter((item) => item.type === 'event' && signature.startsWith(`${item.name}(`))
  const exact = events.find((item) => manifestEventSignature(item.name ?? '', item.inputs ?? []) === signature)
  const plain = events.filter(
    (item) => canonicalSignature(item.name ?? '', item.inputs ?? []) === signature.replaceAll('indexed ', ''),
  )
  const found = exact ?? (plain.length === 1 ? plain[0] : undefined)
  return found ? (found.inputs ?? []) : null
}

/** A topic filter may be an address; topics are 32 bytes. */
function padTopic(value: string): string {
  return `0x${value.toLowerCase().replace(/^0x/, '').padStart(64, '0')}`
}
