import { decodeAbi } from '../decode/decodeAbi.ts'
import type { AbiValue } from '../decode/AbiValue.ts'
import { encodeAbi } from '../decode/encodeAbi.ts'
import { canonicalSignature } from '../decode/eventSignature.ts'
import { parseAbiType } from '../decode/parseAbiType.ts'
import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AbiItem, DataSource } from '../manifest/Manifest.ts'
import type { ChainReader } from '../rpc/ChainReader.ts'
import { LruCache } from '../store/LruCache.ts'
import { bytesToHex, hexToBytes } from '../values/hex.ts'
import { keccak256 } from '../values/keccak256.ts'
import type { ContractCall } from '../wasm/HandlerScope.ts'
import type { ResolvedCall } from './resolveCall.ts'

/**
 * Thrown out of a handler that reads the chain's state for the first time: handlers run synchronously, the answer does
 * not come so. The handler's changes are dropped, `fetch` is awaited, and the handler runs again.
 */
export class PendingRead extends Error {
  override readonly name = 'PendingRead'
  readonly fetch: () => Promise<void>

  constructor(fetch: () => Promise<void>) {
    super('the answer has to be fetched first')
    this.fetch = fetch
  }
}

const MAX_CACHE_BYTES = 8 * 1024 * 1024

/** Reads of contract state from mappings, at the block that is being indexed. */
export class ContractCalls {
  readonly #chain: ChainReader
  readonly #answers = new LruCache<string | null>(MAX_CACHE_BYTES)

  constructor(chain: ChainReader) {
    this.#chain = chain
  }

  /** Null when the call reverts or its answer does not fit the ABI. */
  call(call: ContractCall, source: DataSource, blockHash: string): AbiValue[] | null {
    const fn = findFunction(call, source)
    const { key, fetch } = this.#request(fn, call.address, call.parameters, blockHash)
    const answer = this.#read(key, fetch)
    if (answer === null) return null
    try {
      return decodeAbi((fn.outputs ?? []).map(parseAbiType), hexToBytes(answer))
    } catch (error) {
      if (error instanceof DeterministicError) return null
      throw error
    }
  }

  /** Makes calls ahead, all at once. */
  async prefetch(calls: readonly ResolvedCall[], blockHash: string): Promise<void> {
    const requests = new Map<string, () => Promise<string | null>>()
    for (const { fn, address, parameters } of calls) {
      if (address === null || parameters.length !== (fn.inputs ?? []).length) continue
      const { key, fetch } = this.#request(fn, address, parameters, blockHash)
      if (this.#answers.get(key) === undefined) requests.set(key, fetch)
    }
    await Promise.all([...requests].map(async ([key, fetch]) => this.#remember(key, await fetch())))
  }

  getBalance(address: Uint8Array, blockHash: string): bigint {
    const text = bytesToHex(address)
    return BigInt(
      this.#read(`balance:${blockHash}:${text}`, async () => String(await this.#chain.balance(text, blockHash))) ?? 0,
    )
  }

  hasCode(address: Uint8Array, blockHash: string): boolean {
    const text = bytesToHex(address)
    const code = this.#read(`code:${blockHash}:${text}`, () => this.#chain.code(text, blockHash))
    return code !== null && code !== '0x'
  }

  #read(key: string, fetch: () => Promise<string | null>): string | null {
    const known = this.#answers.get(key)
    if (known !== undefined) return known
    throw new PendingRead(async () => this.#remember(key, await fetch()))
  }

  #remember(key: string, answer: string | null): void {
    this.#answers.set(key, answer, key.length * 2 + (answer?.length ?? 0) * 2)
  }

  #request(
    fn: AbiItem,
    address: Uint8Array,
    parameters: readonly AbiValue[],
    blockHash: string,
  ): { key: string; fetch: () => Promise<string | null> } {
    const signature = canonicalSignature(fn.name ?? '', fn.inputs ?? [])
    const selector = keccak256(signature).subarray(0, 4)
    const data = bytesToHex(Buffer.concat([selector, encodeAbi(parameters)]))
    const to = bytesToHex(address)
    return { key: `call:${blockHash}:${to}:${data}`, fetch: () => this.#chain.call(to, data, blockHash) }
  }
}

function findFunction(call: ContractCall, source: DataSource): AbiItem {
  const abi = source.mapping.abis.get(call.contractName)
  if (!abi)
    throw new DeterministicError(
      `Could not find ABI for contract "${call.contractName}", try adding it to the 'abis' section of the subgraph manifest`,
    )
  const found = abi.find(
    (item) => item.type === 'function' && item.name === call.functionName && signatureOf(item) === call.signature,
  )
  if (!found)
    throw new DeterministicError(`Unknown function "${call.contractName}::${call.signature}" called from mapping`)
  return found
}

function signatureOf(item: AbiItem): string {
  return `${canonicalSignature(item.name ?? '', item.inputs ?? [])}:${canonicalSignature('', item.outputs ?? [])}`
}
