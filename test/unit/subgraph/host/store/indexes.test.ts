import { describe, expect, it } from 'vitest'
import { createIndexes } from '../../../../../subgraph/host/store/createIndexes.ts'
import { stateHash } from '../../../../../subgraph/host/store/stateHash.ts'
import { openStore, type StoreHarness } from './storeHarness.ts'

const SCHEMA = `
  type Account @entity(immutable: false) {
    id: String!
    votes: BigInt!
    cast: [Vote!]! @derivedFrom(field: "voter")
  }
  type Vote @entity(immutable: true) { id: String! voter: Account! weight: BigInt! }
`

function fill(harness: StoreHarness): void {
  for (let number = 1; number <= 5; number++) {
    harness.block(number, (set) => {
      set('Account', 'a', { votes: BigInt(number % 3) })
      set('Vote', `v${number}`, { voter: 'a', weight: BigInt(number) })
    })
  }
}

function namesOf(harness: StoreHarness): string[] {
  const rows = harness.database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'index'")
    .all()
  return rows.map(({ name }) => name)
}

describe('indexes', () => {
  it('may be made before or after the rows: the state is the same', () => {
    const [before, after] = [openStore(SCHEMA), openStore(SCHEMA)]
    createIndexes(before.database, before.tables.values())
    fill(before)
    fill(after)
    createIndexes(after.database, after.tables.values())
    expect(namesOf(after).toSorted()).toEqual(namesOf(before).toSorted())
    expect(stateHash(after.database, after.tables)).toBe(stateHash(before.database, before.tables))
  })

  it('can be made twice', () => {
    const harness = openStore(SCHEMA)
    createIndexes(harness.database, harness.tables.values())
    expect(() => createIndexes(harness.database, harness.tables.values())).not.toThrow()
  })

  it('give the lists under an entity by their first number without sorting', () => {
    const harness = openStore(SCHEMA)
    createIndexes(harness.database, harness.tables.values())
    const plan = harness.database
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT _vid FROM "entity_Vote" WHERE voter = 'a' ORDER BY weight DESC, id DESC LIMIT 100`,
      )
      .all()
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH entity_Vote USING COVERING INDEX entity_Vote_by_voter_and_weight (voter=?)',
    ])
  })

  it('that a mapping needs for related entities are made when it asks', () => {
    const harness = openStore(`${SCHEMA} type Club @entity(immutable: false) { id: String! founder: Account! }`)
    const table = harness.store.table('Vote')
    const field = table.type.fieldByName.get('voter')
    if (!field) throw new Error('no such field')
    fill(harness)
    expect([...harness.store.findBy(table, field, 'a')]).toHaveLength(5)
    expect(namesOf(harness)).toContain('entity_Vote_by_voter')
  })
})
