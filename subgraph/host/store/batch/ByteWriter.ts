import type { SqlValue } from '../columnCodec.ts'
import { VALUE } from './valueTags.ts'

/** Shorter byte strings are copied faster one by one than by a call. */
const SHORT_BYTES = 48

/** Writes numbers and SQL values one after the other into memory that grows; `ByteReader` reads them. */
export class ByteWriter {
  #bytes: Buffer
  #length = 0

  constructor(memory: ArrayBuffer) {
    this.#bytes = Buffer.from(memory)
  }

  get length(): number {
    return this.#length
  }

  /** What it was written into; the first `length` bytes count. */
  get memory(): ArrayBuffer {
    return this.#bytes.buffer as ArrayBuffer
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = value
  }

  /** Any number, exactly. */
  number(value: number): void {
    this.#reserve(8)
    this.#length = this.#bytes.writeDoubleLE(value, this.#length)
  }

  uint32(value: number): void {
    this.#reserve(4)
    this.#length = this.#bytes.writeUInt32LE(value, this.#length)
  }

  value(value: SqlValue): void {
    if (value === null) this.byte(VALUE.null)
    else if (typeof value === 'string') this.#text(value)
    else if (typeof value === 'number') {
      this.byte(VALUE.number)
      this.number(value)
    } else if (typeof value === 'bigint') {
      this.byte(VALUE.bigint)
      this.#reserve(8)
      this.#length = this.#bytes.writeBigInt64LE(value, this.#length)
    } else this.#blob(value)
  }

  #text(text: string): void {
    // A unit of UTF-16 takes three bytes at most.
    this.#reserve(5 + text.length * 3)
    this.#bytes[this.#length] = VALUE.text
    const written = this.#bytes.write(text, this.#length + 5, 'utf8')
    this.#bytes.writeUInt32LE(written, this.#length + 1)
    this.#length += 5 + written
  }

  #blob(value: Uint8Array): void {
    const { length } = value
    this.#reserve(5 + length)
    const bytes = this.#bytes
    bytes[this.#length] = VALUE.blob
    bytes.writeUInt32LE(length, this.#length + 1)
    const start = this.#length + 5
    if (length <= SHORT_BYTES) for (let index = 0; index < length; index++) bytes[start + index] = value[index] ?? 0
    else bytes.set(value, start)
    this.#length = start + length
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.from(new ArrayBuffer(Math.max(this.#bytes.length * 2, this.#length + more)))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
