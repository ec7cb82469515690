import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BigDecimal } from '../../../../../subgraph/host/values/BigDecimal.ts'
import { Int8 } from '../../../../../subgraph/host/values/Int8.ts'
import type { StoreValue } from '../../../../../subgraph/host/values/StoreValue.ts'
import { storeValuesEqual } from '../../../../../subgraph/host/values/storeValuesEqual.ts'
import { Timestamp } from '../../../../../subgraph/host/values/Timestamp.ts'
import { AscMemory, moduleConstants } from '../../../../../subgraph/host/wasm/AscMemory.ts'
import {
  readNamedValues,
  readStoreValue,
  writeNamedValues,
  writeStoreValue,
} from '../../../../../subgraph/host/wasm/storeValueCodec.ts'

/** A memory that grows, behind an allocator like AssemblyScript's stub runtime that can be set back. */
function newResettableMemory(constants = moduleConstants()): {
  memory: AscMemory
  bytes: Uint8Array
  reset: () => void
} {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const start = 1024
  let top = start
  const allocate = (size: number) => {
    const pointer = top + 16
    top = (pointer + size + 15) & ~15
    while (top > memory.buffer.byteLength) memory.grow(1)
    return pointer
  }
  const ascMemory = new AscMemory({ memory, allocate, id_of_type: (index) => index + 100 }, constants)
  const bytes = new Uint8Array(memory.buffer)
  return {
    memory: ascMemory,
    bytes,
    reset: () => {
      top = start
      bytes.fill(0)
      ascMemory.resetArena()
    },
  }
}

function newMemory(constants = moduleConstants()): AscMemory {
  return newResettableMemory(constants).memory
}

const leaves: fc.Arbitrary<StoreValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 260n), max: 2n ** 260n }),
  fc.uint8Array({ maxLength: 40 }),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 34n), max: 10n ** 34n }), fc.integer({ min: -50, max: 50 }))
    .map(([digits, exponent]) => BigDecimal.of(digits, exponent)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => new Int8(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => new Timestamp(value)),
)
const values: fc.Arbitrary<StoreValue> = fc.oneof(leaves, fc.array(leaves, { maxLength: 5 }))

describe('AscMemory', () => {
  it('reads back every store value that it writes', () => {
    fc.assert(
      fc.property(values, (value) => {
        const memory = newMemory()
        expect(storeValuesEqual(readStoreValue(memory, writeStoreValue(memory, value)), value)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('reads back entities while the memory grows beneath it', () => {
    const memory = newMemory()
    const text = 'x'.repeat(50_000)
    const pointers = Array.from({ length: 20 }, (_, index) =>
      writeNamedValues(
        memory,
        new Map<string, StoreValue>([
          ['id', `${index}`],
          ['text', text],
        ]),
      ),
    )
    pointers.forEach((pointer, index) => {
      expect(readNamedValues(memory, pointer).get('id')).toBe(`${index}`)
      expect(readNamedValues(memory, pointer).get('text')).toBe(text)
    })
  })

  it('aligns contents to 16 bytes and puts id and size before them', () => {
    const memory = newMemory()
    for (const text of ['', 'a', 'abcdefghijk']) {
      const pointer = memory.newString(text)
      expect(pointer % 16).toBe(0)
      expect(memory.readUint32(pointer - 8)).toBe(100)
      expect(memory.readUint32(pointer - 4)).toBe(text.length * 2)
    }
  })

  it('refuses null, wild pointers and broken text', () => {
    const memory = newMemory()
    expect(() => memory.readString(0)).toThrow("value that is 'null'")
    expect(() => memory.readBytes(0xffff_fff0)).toThrow('out of bounds')
    expect(() => memory.readString(memory.newString('\ud800'))).toThrow('UTF-16')
  })

  it('takes what start-up wrote for constant in every instance, and nothing after it', () => {
    const shared = moduleConstants()
    for (const text of ['0x1', '0x2']) {
      const memory = newMemory(shared)
      const constant = memory.newString('from start-up')
      memory.freezeStatics()
      expect(memory.readString(memory.newString(text))).toBe(text)
      expect(memory.readString(constant)).toBe('from start-up')
    }
  })

  it('takes the name of a field from the constants that the mapping has shown, and writes any other', () => {
    const memory = newMemory()
    const constant = memory.newString('balance')
    memory.freezeStatics()
    expect(memory.newName('balance')).not.toBe(constant)
    memory.readString(constant)
    expect(memory.newName('balance')).toBe(constant)
    expect(memory.readString(memory.newName('votes'))).toBe('votes')
    const elsewhere = memory.newString('delegate')
    memory.readString(elsewhere)
    expect(memory.newName('delegate')).not.toBe(elsewhere)
  })

  it('copies objects that lie where they lay before, bit for bit, and writes them anew anywhere else', () => {
    const { memory, bytes, reset } = newResettableMemory()
    const source = {}
    let written = 0
    const write = () => {
      written++
      return writeNamedValues(memory, new Map<string, StoreValue>([['id', Buffer.from('01ff', 'hex')]]))
    }
    const first = memory.newRepeated(source, write)
    const asWritten = Uint8Array.from(bytes)
    reset()
    expect(memory.newRepeated(source, write)).toBe(first)
    expect(written).toBe(1)
    expect(bytes).toEqual(asWritten)
    expect(memory.newRepeated(source, write)).not.toBe(first)
    expect(written).toBe(2)
    reset()
    memory.newString('something before it')
    expect(readNamedValues(memory, memory.newRepeated(source, write)).get('id')).toEqual(Uint8Array.of(1, 0xff))
    expect(written).toBe(3)
  })

  it('knows a text that the mapping hands back until it is set back', () => {
    const { memory, reset } = newResettableMemory()
    const pointer = memory.newReturningString('0x0102')
    expect(memory.readString(pointer)).toBe('0x0102')
    reset()
    expect(memory.newString('0x0304')).toBe(pointer)
    expect(memory.readString(pointer)).toBe('0x0304')
  })

  it('drops NUL from text, which PostgreSQL cannot hold', () => {
    const memory = newMemory()
    expect(memory.readString(memory.newString('a\0b'))).toBe('ab')
  })
})
