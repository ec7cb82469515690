import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AbiParameter, AbiType } from './AbiType.ts'
import { AbiKind, type AbiValue, type NamedAbiValue } from './AbiValue.ts'
import { decodeAbi } from './decodeAbi.ts'
import { parseAbiType } from './parseAbiType.ts'

/** Decodes logs of one event of a contract's ABI. */
export class EventDecoder {
  readonly #inputs: { name: string; type: AbiType; indexed: boolean }[]
  readonly #dataTypes: AbiType[]
  readonly #indexedCount: number

  constructor(inputs: readonly AbiParameter[]) {
    this.#inputs = inputs.map((input) => ({
      name: input.name,
      type: parseAbiType(input),
      indexed: input.indexed === true,
    }))
    this.#dataTypes = this.#inputs.filter((input) => !input.indexed).map((input) => input.type)
    this.#indexedCount = this.#inputs.length - this.#dataTypes.length
  }

  /**
   * @param topics all topics of the log, the event's hash first
   * @returns the parameters in the order of the ABI, or null when the log has another shape (an event of the same
   *   signature with other `indexed` words, as ERC-20 and ERC-721 have it)
   */
  decode(topics: readonly Uint8Array[], data: Uint8Array): NamedAbiValue[] | null {
    if (topics.length - 1 !== this.#indexedCount) return null
    try {
      const values = decodeAbi(this.#dataTypes, data)
      let topic = 1
      let position = 0
      return this.#inputs.map((input) => {
        const value = input.indexed ? decodeTopic(input.type, topics[topic++]) : values[position++]
        if (value === undefined) throw new DeterministicError('log has too few values')
        return { name: input.name, value }
      })
    } catch (error) {
      if (error instanceof DeterministicError) return null
      throw error
    }
  }
}

/** Indexed values longer than a word are only there as their hash. */
function decodeTopic(type: AbiType, topic: Uint8Array | undefined): AbiValue | undefined {
  if (topic === undefined) return undefined
  const hashed = type.dynamic || type.kind === 'tuple' || type.kind === 'fixedArray'
  return hashed ? { kind: AbiKind.fixedBytes, value: topic } : decodeAbi([type], topic)[0]
}
