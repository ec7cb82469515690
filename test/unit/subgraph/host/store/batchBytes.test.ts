import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader } from '../../../../../subgraph/host/store/batch/ByteReader.ts'
import { ByteWriter } from '../../../../../subgraph/host/store/batch/ByteWriter.ts'
import type { SqlValue } from '../../../../../subgraph/host/store/columnCodec.ts'

const values: fc.Arbitrary<SqlValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.uint8Array({ maxLength: 200 }),
)

describe('SQL values as bytes', () => {
  it('are read as they were written, however small the memory is at first', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 30 }), fc.nat(64), (written, bytes) => {
        const writer = new ByteWriter(new ArrayBuffer(bytes))
        for (const value of written) writer.value(value)
        const reader = new ByteReader(writer.memory, writer.length)
        for (const value of written) {
          const read = reader.value()
          expect(read instanceof Uint8Array ? Uint8Array.from(read) : read).toEqual(value)
        }
        expect(reader.atEnd).toBe(true)
      }),
    )
  })

  it('are text with a replacement for half a character, as SQLite would have it', () => {
    const writer = new ByteWriter(new ArrayBuffer(8))
    writer.value('a\ud800b')
    expect(new ByteReader(writer.memory, writer.length).value()).toBe('a\ufffdb')
  })
})
