import type { AbiParameter } from '../decode/AbiType.ts'
import { IndexerError } from '../errors/IndexerError.ts'
import { hexToBytes } from '../values/hex.ts'
import type { AbiItem, DeclaredCall, DeclaredCallValue } from './Manifest.ts'
import type { ManifestNode } from './ManifestNode.ts'

const CALL = /^(\w+)\[([^\]]+)\]\.(\w+)\(([^)]*)\)$/

/** Reads an event handler's `calls`: `label: Token[event.address].balanceOf(event.params.owner)`. */
export function parseDeclaredCalls(
  handler: ManifestNode,
  abis: ReadonlyMap<string, AbiItem[]>,
  inputs: readonly AbiParameter[],
): DeclaredCall[] {
  if (!handler.has('calls')) return []
  return handler
    .at('calls')
    .entries()
    .map(([label, node]) => parseCall(label, node, abis, inputs))
}

function parseCall(
  label: string,
  node: ManifestNode,
  abis: ReadonlyMap<string, AbiItem[]>,
  inputs: readonly AbiParameter[],
): DeclaredCall {
  const text = node.text().replaceAll(/\s/g, '')
  const match = CALL.exec(text)
  const [, abiName = '', address = '', functionName = '', parameters = ''] = match ?? []
  if (!match) throw invalid(node, `"${text}" is not of the form ABI[address].function(arguments)`)
  const abi = abis.get(abiName)
  if (!abi) throw invalid(node, `the ABI "${abiName}" is not listed under mapping.abis`)
  // As in graph-node, of overloaded functions the first is meant.
  const fn = abi.find((item) => item.type === 'function' && item.name === functionName)
  if (!fn) throw invalid(node, `the ABI "${abiName}" has no function "${functionName}"`)
  const values = parameters === '' ? [] : parameters.split(',')
  if (values.length !== (fn.inputs ?? []).length) {
    throw invalid(node, `${functionName} takes ${(fn.inputs ?? []).length} arguments, not ${values.length}`)
  }
  return {
    label,
    fn,
    address: parseValue(node, address, inputs),
    parameters: values.map((value) => parseValue(node, value, inputs)),
  }
}

function parseValue(node: ManifestNode, text: string, inputs: readonly AbiParameter[]): DeclaredCallValue {
  if (text === 'event.address') return { kind: 'logAddress' }
  if (/^0x[0-9a-fA-F]{40}$/.test(text)) return { kind: 'address', address: hexToBytes(text) }
  const [event, parameters, name = '', ...fields] = text.split('.')
  const index = inputs.findIndex((input) => input.name === name)
  const input = inputs[index]
  if (event !== 'event' || parameters !== 'params' || !input) throw invalid(node, `unknown value "${text}"`)
  return { kind: 'parameter', index, path: fieldPath(node, text, input, fields) }
}

/** Positions of nested fields, which may be given by name or by number. */
function fieldPath(node: ManifestNode, text: string, parameter: AbiParameter, fields: readonly string[]): number[] {
  let current = parameter
  return fields.map((field) => {
    const components = current.type === 'tuple' ? (current.components ?? []) : []
    const named = components.findIndex((component) => component.name === field)
    const index = named >= 0 ? named : Number(field)
    const next = components[index]
    if (!next) throw invalid(node, `"${text}" leads to no field`)
    current = next
    return index
  })
}

function invalid(node: ManifestNode, problem: string): IndexerError {
  return new IndexerError('build-invalid', `${node.location}: declared call: ${problem}`)
}
