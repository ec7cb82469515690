import type { SqlValue } from '../store/columnCodec.ts'

/** Order of SQLite's values of one kind; null is the greatest, as in PostgreSQL. Text goes by its UTF-8 bytes. */
export function compareSortKeys(a: SqlValue | undefined, b: SqlValue | undefined): number {
  const left = a ?? null
  const right = b ?? null
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right)
  if (typeof left === 'string' && typeof right === 'string')
    return Buffer.compare(Buffer.from(left), Buffer.from(right))
  return left < right ? -1 : left > right ? 1 : 0
}
