import type { BlockPointer } from '../../rpc/ChainTypes.ts'
import type { SchemaField } from '../../schema/SubgraphSchema.ts'
import type { BlockOutput } from '../BlockOutput.ts'
import type { SqlValue } from '../columnCodec.ts'
import type { EntityRows } from '../EntityRows.ts'
import type { EntityTable } from '../EntityTable.ts'
import { ByteReader } from './ByteReader.ts'
import { CHANGE } from './ChangeBatch.ts'

export interface BatchBytes {
  memory: ArrayBuffer
  length: number
}

/** Writes the changes of a batch in their order. The caller holds the transaction. */
export function replayBatch(
  { memory, length }: BatchBytes,
  tables: readonly EntityTable[],
  rows: EntityRows,
  output: BlockOutput,
): void {
  const bytes = new ByteReader(memory, length)
  while (!bytes.atEnd) {
    const change = bytes.byte()
    if (change === CHANGE.rollUp) output.rollUp(bytes.number(), bytes.number(), bytes.number())
    else if (change === CHANGE.block) output.addBlock(readPointer(bytes))
    else if (change === CHANGE.cursor) output.setCursor(readPointer(bytes))
    else {
      const table = at(tables, bytes.uint32())
      const block = bytes.uint32()
      if (change === CHANGE.insert)
        rows.insert(
          table,
          table.columns.map(() => bytes.value()),
          block,
        )
      else if (change === CHANGE.close) rows.close(table, bytes.value(), block)
      else replaceRow(bytes, table, block, rows)
    }
  }
}

function replaceRow(bytes: ByteReader, table: EntityTable, block: number, rows: EntityRows): void {
  const id = bytes.value()
  const changed: SchemaField[] = []
  const values: SqlValue[] = []
  for (let left = bytes.uint32(); left > 0; left--) {
    changed.push(at(table.columns, bytes.uint32()))
    values.push(bytes.value())
  }
  rows.replace(table, id, changed, values, block)
}

function readPointer(bytes: ByteReader): BlockPointer {
  return {
    number: bytes.number(),
    hash: String(bytes.value()),
    parentHash: String(bytes.value()),
    timestampSeconds: bytes.number(),
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`a batch names number ${index} of ${list.length}`)
  return item
}
