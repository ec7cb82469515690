import { DeterministicError } from '../errors/DeterministicError.ts'
import { readSignedBytes, SIGNED_BYTES_ROOM, signedBytesOf, writeSignedBytes } from '../values/signedBytes.ts'
import { AscTypeId } from './ascTypeIds.ts'

/** Sizes of AssemblyScript's object header: 4 bytes of block size, then 16 of object fields, the last two id and size. */
const HEADER_BYTES = 20
const OBJECT_OVERHEAD_BYTES = 16
/** Memory is asked from the module in chunks of at least this much. */
const MIN_ARENA_BYTES = 10_000
/** Up to here a loop copies faster than a call does. */
const MAX_LOOPED_BYTES = 48

const scratchBytes = new Uint8Array(SIGNED_BYTES_ROOM)
const scratch = new DataView(scratchBytes.buffer)

/** What a mapping exports for its host. */
export interface AscExports {
  memory: WebAssembly.Memory
  allocate(size: number): number
  id_of_type(index: number): number
}

/** A pointer into the module's memory, to the content behind an object's header; 0 is null. */
export type AscPointer = number

/** What holds for all instances of a module: runtime ids of types, and the strings among its constants, both ways. */
export interface ModuleConstants {
  typeIds: Map<number, number>
  staticStrings: Map<AscPointer, string>
  staticPointers: Map<string, AscPointer>
  /** For each set of names those that were found among the constants. */
  names: Map<object, ConstantNames>
}

/** Which of a set of names, such as an entity's fields, lie where among the constants: to be filled by who finds one. */
export interface ConstantNames {
  places: Map<AscPointer, number>
  /** By place. */
  pointers: (AscPointer | undefined)[]
}

export function moduleConstants(): ModuleConstants {
  return { typeIds: new Map(), staticStrings: new Map(), staticPointers: new Map(), names: new Map() }
}

/** Bytes that hold objects, and the place in memory that their references are for. */
interface ObjectImage {
  start: number
  arenaEnd: number
  bytes: Uint8Array
  pointer: AscPointer
}

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
  readonly #staticPointers: Map<string, number>
  readonly #names: Map<object, ConstantNames>
  /** Objects that many triggers have in common, as they lie in memory. */
  readonly #images = new WeakMap<object, ObjectImage>()
  /** Strings that the mapping is likely to hand back: they need not be read. */
  readonly #returning = new Map<AscPointer, string>()
  #bytes: Buffer
  #view: DataView
  #arenaStart = 0
  #arenaEnd = 0

  constructor(exports: AscExports, shared: ModuleConstants) {
    this.#exports = exports
    this.#typeIds = shared.typeIds
    this.#staticStrings = shared.staticStrings
    this.#staticPointers = shared.staticPointers
    this.#names = shared.names
    this.#bytes = Buffer.from(exports.memory.buffer)
    this.#view = new DataView(exports.memory.buffer)
  }

  /** Takes everything allocated so far as constant: strings there are decoded once for all instances. */
  freezeStatics(): void {
    // What start-up left of its chunk lies below the border, and would be taken for constant too.
    this.resetArena()
    this.#staticEnd = this.#exports.allocate(0)
  }

  /** Forgets the chunk in use and what lay in it; needed when the module's own allocator was set back. */
  resetArena(): void {
    this.#arenaStart = 0
    this.#arenaEnd = 0
    this.#returning.clear()
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

  /** The text of an id, which the mapping asks for to name an entity with it. */
  newReturningString(text: string): AscPointer {
    const pointer = this.newString(text)
    this.#returning.set(pointer, text)
    return pointer
  }

  /** A string that is likely among the module's own constants, such as the name of a field: then nothing is written. */
  newName(text: string): AscPointer {
    const constant = this.#staticPointers.get(text)
    return constant !== undefined && constant < this.#staticEnd ? constant : this.newString(text)
  }

  /**
   * The objects that `write` makes for `source`. Written to where they were written before, as happens in an instance
   * that was set back, they are copied as a whole. `source` must not change.
   */
  newRepeated(source: object, write: () => AscPointer): AscPointer {
    if (this.#arenaEnd === 0) this.#newArena(0)
    const image = this.#images.get(source)
    if (image?.start === this.#arenaStart && image.arenaEnd === this.#arenaEnd) {
      this.#currentBytes().set(image.bytes, image.start)
      this.#arenaStart += image.bytes.length
      return image.pointer
    }
    const start = this.#arenaStart
    const arenaEnd = this.#arenaEnd
    const pointer = write()
    if (this.#arenaEnd === arenaEnd) {
      const bytes = Uint8Array.from(this.#currentBytes().subarray(start, this.#arenaStart))
      this.#images.set(source, { start, arenaEnd, bytes, pointer })
    }
    return pointer
  }

  newUint8Array(bytes: Uint8Array): AscPointer {
    return this.#newUint8Array(bytes, bytes.length)
  }

  #newUint8Array(bytes: Uint8Array, length: number): AscPointer {
    const buffer = this.newObject(AscTypeId.arrayBuffer, length)
    const target = this.#currentBytes()
    if (length > MAX_LOOPED_BYTES) target.set(bytes, buffer)
    else for (let index = 0; index < length; index++) target[buffer + index] = bytes[index] ?? 0
    const pointer = this.newObject(AscTypeId.uint8Array, 12)
    const view = this.#currentView()
    view.setUint32(pointer, buffer, true)
    view.setUint32(pointer + 4, buffer, true)
    view.setUint32(pointer + 8, length, true)
    return pointer
  }

  /** A `BigInt`: as few bytes of its two's complement as hold it, the lowest first. */
  newBigInt(value: bigint): AscPointer {
    const length = writeSignedBytes(value, scratch)
    return length > 0 ? this.#newUint8Array(scratchBytes, length) : this.newUint8Array(signedBytesOf(value))
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

  /** An object of two references. */
  newPair(typeId: number, first: AscPointer, second: AscPointer): AscPointer {
    const pointer = this.newObject(typeId, 8)
    const view = this.#currentView()
    view.setUint32(pointer, first, true)
    view.setUint32(pointer + 4, second, true)
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

  /** Whether a string that was read as `text` is the module's own, and exactly that: the same there in every instance. */
  isConstant(pointer: AscPointer, text: string): boolean {
    return pointer < this.#staticEnd && this.#staticPointers.get(text) === pointer
  }

  /** @param owner stands for the set of names */
  constantNames(owner: object): ConstantNames {
    let names = this.#names.get(owner)
    if (!names) {
      names = { places: new Map(), pointers: [] }
      this.#names.set(owner, names)
    }
    return names
  }

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
    const returned = this.#returning.get(pointer)
    if (returned !== undefined) return returned
    this.#checkPointer(pointer)
    const length = this.readUint32(pointer - 4)
    this.#check(pointer, length)
    const raw = this.#bytes.toString('utf16le', pointer, pointer + length)
    if (!raw.isWellFormed()) throw new DeterministicError('string is not valid UTF-16')
    // Postgres has no NUL in text, so graph-node drops it; the same answers need the same here.
    const text = raw.includes('\0') ? raw.replaceAll('\0', '') : raw
    if (pointer < this.#staticEnd) {
      this.#staticStrings.set(pointer, text)
      if (text === raw) this.#staticPointers.set(text, pointer)
    }
    return text
  }

  /** A copy of the bytes of a `Uint8Array` (and its subclasses Bytes, Address, BigInt). */
  readBytes(pointer: AscPointer): Uint8Array {
    this.#checkPointer(pointer)
    const start = this.readUint32(pointer + 4)
    const length = this.readUint32(pointer + 8)
    this.#check(start, length)
    // Not a Buffer: short ones share memory, and a value that is kept for long would keep all that of the others.
    const copy = new Uint8Array(length)
    const bytes = this.#bytes
    if (length > MAX_LOOPED_BYTES) copy.set(bytes.subarray(start, start + length))
    else for (let index = 0; index < length; index++) copy[index] = bytes[start + index] ?? 0
    return copy
  }

  /** The same bytes as `0x` and two digits each. */
  readHex(pointer: AscPointer): string {
    this.#checkPointer(pointer)
    const start = this.readUint32(pointer + 4)
    const length = this.readUint32(pointer + 8)
    this.#check(start, length)
    return `0x${this.#bytes.toString('hex', start, start + length)}`
  }

  /** @throws DeterministicError beyond graph-node's limit */
  readBigInt(pointer: AscPointer): bigint {
    this.#checkPointer(pointer)
    const start = this.readUint32(pointer + 4)
    const length = this.readUint32(pointer + 8)
    this.#check(start, length)
    return readSignedBytes(this.#view, start, length)
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
