import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DeterministicError } from '../../../../../subgraph/host/errors/DeterministicError.ts'
import { type BatchBytes, replayBatch } from '../../../../../subgraph/host/store/batch/replayBatch.ts'
import { ChangeBatch } from '../../../../../subgraph/host/store/batch/ChangeBatch.ts'
import { DatabaseOutput } from '../../../../../subgraph/host/store/DatabaseOutput.ts'
import { EntityRows } from '../../../../../subgraph/host/store/EntityRows.ts'
import { stateHash } from '../../../../../subgraph/host/store/stateHash.ts'
import { WriteAheadError } from '../../../../../subgraph/host/store/WriteAheadError.ts'
import { openStore, type StoreHarness } from './storeHarness.ts'

const SCHEMA = `
  type Owner @entity(immutable: false) { id: String! things: [Thing!]! @derivedFrom(field: "owner") }
  type Thing @entity(immutable: false) { id: String! owner: Owner! value: BigInt! label: String }
  type Fact @entity(immutable: true) { id: String! value: BigInt! }
`

type Step =
  | { kind: 'set'; id: string; owner: string; value: bigint; label: string | null }
  | { kind: 'change'; id: string; value: bigint }
  | { kind: 'remove'; id: string }
  | { kind: 'fact'; value: bigint }
  | { kind: 'count'; owner: string }
type History = readonly (readonly Step[])[]

const ids = fc.constantFrom('a', 'b', 'c', 'd')
const owners = fc.constantFrom('x', 'y')
const numbers = fc.bigInt({ min: -3n, max: 3n })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    id: ids,
    owner: owners,
    value: numbers,
    label: fc.option(fc.constantFrom('long', 'short')),
  }),
  fc.record({ kind: fc.constant('change' as const), id: ids, value: numbers }),
  fc.record({ kind: fc.constant('remove' as const), id: ids }),
  fc.record({ kind: fc.constant('fact' as const), value: numbers }),
  fc.record({ kind: fc.constant('count' as const), owner: owners }),
)
const histories = fc.array(fc.array(step, { maxLength: 5 }), { minLength: 1, maxLength: 14 })

/** What a handler would do: some read what they change, others write without looking. */
function run(harness: StoreHarness, block: number, steps: readonly Step[]): void {
  const { entities, set } = harness
  entities.beginBlock(block, BigInt(1_700_000_000 + block))
  steps.forEach((each, index) => {
    if (each.kind === 'set') {
      const { owner, value, label } = each
      set('Thing', each.id, label === null ? { owner, value } : { owner, value, label })
    } else if (each.kind === 'change') {
      const found = harness.get('Thing', each.id)
      if (found) set('Thing', each.id, { ...found, value: each.value })
    } else if (each.kind === 'remove') harness.remove('Thing', each.id)
    else if (each.kind === 'fact') {
      if (harness.get('Fact', `${block - 1}-${index}`) === null) set('Fact', `${block}-${index}`, { value: each.value })
    } else {
      const value = BigInt(entities.loadRelated(harness.type('Owner'), each.owner, 'things').length)
      set('Fact', `${block}-${index}`, { value })
    }
  })
  entities.commitHandler()
  entities.flushBlock()
}

function hashOf({ database, tables }: StoreHarness): string {
  return stateHash(database, tables)
}

/** Each batch gets into the database when two more are made; what does not work ahead is done again at once. */
function runAhead(history: History, batchBlocks: number): StoreHarness & { leaves: number } {
  const harness = openStore(SCHEMA, 1_000)
  const { database, store, schema, metadata, entities } = harness
  const tables = [...harness.tables.values()]
  const rows = new EntityRows(database)
  const output = new DatabaseOutput(database, store, schema, metadata)
  const underway: { first: number; bytes: BatchBytes }[] = []
  let leaves = 0
  /** The first block to do again, if the batch cannot be written. */
  const arrive = (): number | null => {
    const batch = underway.shift()
    if (!batch) return null
    try {
      database.transaction(() => replayBatch(batch.bytes, tables, rows, output))()
      entities.batchWritten()
      return null
    } catch (error) {
      if (!(error instanceof DeterministicError)) throw error
      entities.presumeNothing()
      return batch.first
    }
  }
  const arriveAll = (): number | null => {
    let again: number | null = null
    while (underway.length > 0 && again === null) again = arrive()
    underway.length = 0
    return again
  }
  let next = 0
  while (next < history.length) {
    const end = Math.min(next + batchBlocks, history.length)
    let again: number | null = null
    try {
      const batch = new ChangeBatch(tables, new ArrayBuffer(16))
      entities.writeAhead(batch)
      for (let block = next; block < end; block++) run(harness, block, history[block] ?? [])
      underway.push({ first: next, bytes: batch.bytes })
      if (underway.length > 2) again = arrive()
      if (again !== null) underway.length = 0
      else next = end
    } catch (error) {
      if (!(error instanceof WriteAheadError)) throw error
      again = arriveAll() ?? next
    }
    if (next === history.length && again === null) again = arriveAll()
    if (again === null) continue
    leaves++
    entities.clear()
    next = again
    for (const stop = Math.min(next + batchBlocks, history.length); next < stop; next++)
      run(harness, next, history[next] ?? [])
  }
  return { ...harness, leaves }
}

describe('changes written ahead', () => {
  it('come to the state of changes written at once, however many blocks a batch has', () => {
    let leaves = 0
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 4 }), (history, batchBlocks) => {
        const straight = openStore(SCHEMA)
        history.forEach((steps, block) => {
          run(straight, block, steps)
        })
        const ahead = runAhead(history, batchBlocks)
        leaves += ahead.leaves
        expect(hashOf(ahead)).toBe(hashOf(straight))
      }),
      { numRuns: 300 },
    )
    expect(leaves).toBeGreaterThan(0)
  })

  it('are seen by whoever asks before they have arrived', () => {
    const { entities, tables, database, get, set } = openStore(SCHEMA)
    const batch = new ChangeBatch([...tables.values()], new ArrayBuffer(16))
    entities.writeAhead(batch)
    entities.beginBlock(1, 1n)
    expect(get('Thing', 'a')).toBeNull()
    set('Thing', 'a', { owner: 'x', value: 7n })
    entities.commitHandler()
    entities.flushBlock()
    entities.beginBlock(2, 2n)
    expect(get('Thing', 'a')?.value).toBe(7n)
    expect(database.prepare('SELECT count(*) FROM entity_Thing').pluck().get()).toBe(0)
  })

  it('are kept from the second time on that something new was asked for', () => {
    const { entities, tables, get, set } = openStore(SCHEMA)
    const make = (block: number) => {
      entities.writeAhead(new ChangeBatch([...tables.values()], new ArrayBuffer(16)))
      entities.beginBlock(block, BigInt(block))
      set('Fact', `${block}`, { value: 1n })
      entities.commitHandler()
      entities.flushBlock()
    }
    make(1)
    expect(() => get('Fact', '1')).toThrow(WriteAheadError)
    entities.clear()
    make(2)
    expect(get('Fact', '2')?.value).toBe(1n)
  })
})
