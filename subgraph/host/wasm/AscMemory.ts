import { DeterministicError } from '../errors/DeterministicError.ts'
import { AscTypeId } from './ascTypeIds.ts'

/** Sizes of AssemblyScript's object header: 4 bytes of block size, then 16 of object fields, the last two id and size. */
const HEADER_BYTES = 20
const OBJECT_OVERHEAD_BYTES = 16
/** Memory is asked from the module in chunks of at least this much. */
const MIN_ARENA_BYTES = 10_000

/** What a mapping exports for its host. */
export interface AscExports {
  memory: WebAssembly.Memory
  allocate(size: number): number
  id_of_type(index: number): number
}

/** A pointer into the module's memory, to the content behind an object's header; 0 is null. */
export type AscPointer = number

/**
 * Reads and writes AssemblyScript objects in a mapping's memory.
 * Layouts: https://www.assemblyscript.org/runtime.html#memory-layout and graph-node's `asc_abi/v0_0_5.rs`.
 */
export class AscMemory {
  readonly #exports: AscExports
  readonly #typeIds: Map<number, number>
  /** Strings below this address are the same in every instance of the module. */
  #staticEnd = 0
  readonly #staticStrings: Map<number, string>
  #bytes: Buffer
  #view: DataView
  #arenaStart = 0
  #arenaEnd = 0

  constructor(exports: AscExports, shared: { typeIds: Map<number, number>; staticStrings: Map<number, string> }) {
    this.#exports = exports
    this.#typeIds = shared.typeIds
    this.#staticStrings = shared.staticStrings
    this.#bytes = Buffer.from(exports.memory.buffer)
    this.#view = new DataView(exports.memory.buffer)
  }

  /** Takes everything allocated so far as constant: strings there are decoded once for all instances. */
  freezeStatics(): void {
    // What start-up left of its chunk lies below the border, and would be taken for constant too.
    this.resetArena()
    this.#staticEnd = this.#exports.allocate(0)
  }

  /** Forgets the chunk in use; needed when the module's own allocator was set back. */
  resetArena(): void {
    this.#arenaStart = 0
    this.#arenaEnd = 0
  }

  // ---- writing

  /** Makes room for an object whose content the caller writes in full. */
  newObject(typeId: number, size: number): AscPointer {
    const padded = (HEADER_BYTES + size + 15) & ~15
    if (padded > this.#arenaEnd - this.#arenaStart) this.#newArena(padded)
    const at = this.#arenaStart
    this.#arenaStart += padded
    const view = this.#currentView()
    view.setUint32(at, padded - HEADER_BYTES + OBJECT_OVERHEAD_BYTES, true)
    view.setUint32(at + 4, 0, true)
    view.setUint32(at + 8, 0, true)
    view.setUint32(at + 12, this.#runtimeId(typeId), true)
    view.setUint32(at + 16, size, true)
    return at + HEADER_BYTES
  }

  newString(text: string): AscPointer {
    const pointer = this.newObject(AscTypeId.string, text.length * 2)
    this.#currentBytes().write(text, pointer, text.length * 2, 'utf16le')
    return pointer
  }

  newUint8Array(bytes: Uint8Array): AscPointer {
    const buffer = this.newObject(AscTypeId.arrayBuffer, bytes.length)
    this.#currentBytes().set(bytes, buffer)
    return this.newPointers(AscTypeId.uint8Array, [buffer, buffer, bytes.length])
  }

  /** An `Array<T>` of references. */
  newArray(typeId: number, items: readonly AscPointer[]): AscPointer {
    const buffer = this.newObject(AscTypeId.arrayBuffer, items.length * 4)
    const view = this.#currentView()
    items.forEach((item, index) => {
      view.setUint32(buffer + index * 4, item, true)
    })
    return this.newPointers(typeId, [buffer, buffer, items.length * 4, items.length])
  }

  /** An object whose fields are all references or 32-bit integers. */
  newPointers(typeId: number, fields: readonly number[]): AscPointer {
    const pointer = this.newObject(typeId, fields.length * 4)
    const view = this.#currentView()
    for (let index = 0; index < fields.length; index++) view.setUint32(pointer + index * 4, fields[index] ?? 0, true)
    return pointer
  }

  /** A tagged value (`ethereum.Value`, store `Value`, `JSONValue`): kind, padding, 64 bits of payload. */
  newTagged(typeId: number, kind: number, payload: number | bigint): AscPointer {
    const pointer = this.newObject(typeId, 16)
    const view = this.#currentView()
    view.setInt32(pointer, kind, true)
    view.setInt32(pointer + 4, 0, true)
    if (typeof payload === 'bigint') view.setBigInt64(pointer + 8, payload, true)
    else {
      view.setInt32(pointer + 8, payload, true)
      view.setInt32(pointer + 12, payload < 0 ? -1 : 0, true)
    }
    return pointer
  }

  // ---- reading

  readUint32(at: number): number {
    this.#check(at, 4)
    return this.#view.getUint32(at, true)
  }

  readInt32(at: number): number {
    this.#check(at, 4)
    return this.#view.getInt32(at, true)
  }

  readInt64(at: number): bigint {
    this.#check(at, 8)
    return this.#view.getBigInt64(at, true)
  }

  readString(pointer: AscPointer): string {
    if (pointer < this.#staticEnd) {
      const known = this.#staticStrings.get(pointer)
      if (known !== undefined) return known
    }
    this.#checkPointer(pointer)
    const length = this.readUint32(pointer - 4)
    this.#check(pointer, length)
    const raw = this.#bytes.toString('utf16le', pointer, pointer + length)
    if (!raw.isWellFormed()) throw new DeterministicError('string is not valid UTF-16')
    // Postgres has no NUL in text, so graph-node drops it; the same answers need the same here.
    const text = raw.includes('\0') ? raw.replaceAll('\0', '') : raw
    if (pointer < this.#staticEnd) this.#staticStrings.set(pointer, text)
    return text
  }

  /** A copy of the bytes of a `Uint8Array` (and its subclasses Bytes, Address, BigInt). */
  readBytes(pointer: AscPointer): Buffer {
    return Buffer.from(this.lookAtBytes(pointer))
  }

  /** The same bytes where they are: good until the mapping goes on. */
  lookAtBytes(pointer: AscPointer): Buffer {
    this.#checkPointer(pointer)
    const start = this.readUint32(pointer + 4)
    const length = this.readUint32(pointer + 8)
    this.#check(start, length)
    return this.#bytes.subarray(start, start + length)
  }

  /** The references in an `Array<T>`. */
  readArray(pointer: AscPointer): AscPointer[] {
    this.#checkPointer(pointer)
    const start = this.readUint32(pointer + 4)
    const length = this.readInt32(pointer + 12)
    if (length < 0) throw new DeterministicError('array with a negative length')
    this.#check(start, length * 4)
    const items = new Array<AscPointer>(length)
    for (let index = 0; index < length; index++) items[index] = this.#view.getUint32(start + index * 4, true)
    return items
  }

  #newArena(size: number): void {
    const length = Math.max(size, MIN_ARENA_BYTES)
    // `allocate` returns 16-aligned memory behind a 4-byte block header; contents must be 16-aligned behind 20 bytes.
    this.#arenaStart = this.#exports.allocate(length + 12) + 12
    this.#arenaEnd = this.#arenaStart + length
  }

  #runtimeId(typeId: number): number {
    let id = this.#typeIds.get(typeId)
    if (id === undefined) {
      id = this.#exports.id_of_type(typeId)
      this.#typeIds.set(typeId, id)
    }
    return id
  }

  #checkPointer(pointer: AscPointer): void {
    if (pointer === 0)
      throw new DeterministicError(
        "Tried to read AssemblyScript value that is 'null': the mapping passed null where a value is needed",
      )
    if (pointer < HEADER_BYTES) throw new DeterministicError('invalid pointer from the mapping')
  }

  #check(at: number, length: number): void {
    if (this.#bytes.length === 0) this.#refresh()
    if (at < 0 || at + length > this.#bytes.length) {
      this.#refresh()
      if (at < 0 || at + length > this.#bytes.length) {
        throw new DeterministicError(`Heap access out of bounds. Offset: ${at} Size: ${length}`)
      }
    }
  }

  #currentBytes(): Buffer {
    if (this.#bytes.length === 0) this.#refresh()
    return this.#bytes
  }

  #currentView(): DataView {
    if (this.#bytes.length === 0) this.#refresh()
    return this.#view
  }

  /** Growing the memory detaches the old buffer, whose length then reads as zero. */
  #refresh(): void {
    this.#bytes = Buffer.from(this.#exports.memory.buffer)
    this.#view = new DataView(this.#exports.memory.buffer)
  }
}
