import type { SqlValue } from '../columnCodec.ts'
import { VALUE } from './valueTags.ts'

/** Reads what `ByteWriter` wrote. Byte strings are views of its memory. */
export class ByteReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(memory: ArrayBuffer, length: number) {
    this.#bytes = Buffer.from(memory, 0, length)
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  byte(): number {
    const value = this.#bytes.readUInt8(this.#at)
    this.#at += 1
    return value
  }

  number(): number {
    const value = this.#bytes.readDoubleLE(this.#at)
    this.#at += 8
    return value
  }

  uint32(): number {
    const value = this.#bytes.readUInt32LE(this.#at)
    this.#at += 4
    return value
  }

  value(): SqlValue {
    const tag = this.byte()
    if (tag === VALUE.null) return null
    if (tag === VALUE.number) return this.number()
    if (tag === VALUE.bigint) {
      const value = this.#bytes.readBigInt64LE(this.#at)
      this.#at += 8
      return value
    }
    const length = this.uint32()
    const start = this.#at
    this.#at += length
    if (tag === VALUE.text) return this.#bytes.toString('utf8', start, this.#at)
    return this.#bytes.subarray(start, this.#at)
  }
}
