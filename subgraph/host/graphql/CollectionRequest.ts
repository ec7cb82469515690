import type { SqlValue } from '../store/columnCodec.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import type { BlockTarget } from './BlockTarget.ts'
import type { CollectionArguments } from './CollectionArguments.ts'
import type { Selection } from './Selection.ts'

/** Whose collections are asked for. */
export interface Parents {
  /** What each of them is known by; null when it has no rows. */
  keys: readonly SqlValue[]
  /** SQL condition, with one parameter for a key, that a row under `alias` belongs to a parent. */
  link: (table: EntityTable, alias: string) => string
}

export interface CollectionRequest {
  typeName: string
  wanted: CollectionArguments
  block: BlockTarget
  selection: Selection
  /** Null for a root collection. */
  parents: Parents | null
}
