import type { Fields } from '../values/StoreValue.ts'
import type { EntityTable } from './EntityTable.ts'
import { WriteAheadError } from './WriteAheadError.ts'

interface Underway {
  table: EntityTable
  /** Null when it was removed, undefined when it was not kept. */
  entity: Fields | null | undefined
}

/**
 * Versions in force that are in batches on their way to the database, where nobody can read them yet. Most that are new
 * are never asked for while they are underway, so they are kept only once that has happened with their type.
 */
export class UnderwayEntities {
  readonly #kept = new Set<EntityTable>()
  /** By key; the oldest batch first. */
  #batches: Map<string, Underway>[] = []

  beginBatch(): void {
    this.#batches.push(new Map())
  }

  /** The oldest batch has arrived. */
  endBatch(): void {
    this.#batches.shift()
  }

  /** @param wanted whether it was asked for before */
  set(key: string, table: EntityTable, entity: Fields | null, wanted: boolean): void {
    const kept = entity === null || wanted || this.#kept.has(table)
    this.#batches.at(-1)?.set(key, { table, entity: kept ? entity : undefined })
  }

  /** Undefined when none of that key is underway. @throws WriteAheadError when it was not kept */
  get(key: string): Fields | null | undefined {
    for (let index = this.#batches.length - 1; index >= 0; index--) {
      const found = this.#batches[index]?.get(key)
      if (found) return this.#entityOf(found)
    }
    return undefined
  }

  /** Each once, as it will be when all have arrived. @throws WriteAheadError when one was not kept */
  ofTable(table: EntityTable): Map<string, Fields | null> {
    const found = new Map<string, Underway>()
    for (const batch of this.#batches)
      for (const [key, underway] of batch) if (underway.table === table) found.set(key, underway)
    return new Map([...found].map(([key, underway]) => [key, this.#entityOf(underway)]))
  }

  clear(): void {
    this.#batches = []
  }

  #entityOf({ table, entity }: Underway): Fields | null {
    if (entity !== undefined) return entity
    this.#kept.add(table)
    throw new WriteAheadError(`an entity of type ${table.type.name} was asked for on its way to the database`)
  }
}
