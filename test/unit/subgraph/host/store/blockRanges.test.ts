import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeOrderedBigInt } from '../../../../../subgraph/host/store/orderedNumbers.ts'
import { stateHash } from '../../../../../subgraph/host/store/stateHash.ts'
import { openStore } from './storeHarness.ts'

const SCHEMA = `
  type Thing @entity(immutable: false) { id: String! value: BigInt! label: String }
  type Fact @entity(immutable: true) { id: String! value: BigInt! }
`

type Step =
  | { kind: 'set'; id: string; value: bigint; label: string | null }
  | { kind: 'remove'; id: string }
  | { kind: 'fact'; value: bigint }

const ids = fc.constantFrom('a', 'b', 'c')
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('set' as const),
      id: ids,
      value: fc.bigInt({ min: -3n, max: 3n }),
      label: fc.option(fc.constantFrom('x', 'y')),
    }),
    fc.record({ kind: fc.constant('remove' as const), id: ids }),
    fc.record({ kind: fc.constant('fact' as const), value: fc.bigInt({ min: 0n, max: 9n }) }),
  ),
  { maxLength: 5 },
)
const histories = fc.array(steps, { minLength: 1, maxLength: 8 })

type Model = Map<string, { value: bigint; label: string | null }>

function run(history: readonly Step[][], cacheBytes?: number) {
  const harness = openStore(SCHEMA, cacheBytes)
  const models: Model[] = []
  let model: Model = new Map()
  const applyBlock = (block: number, actions: readonly Step[]) => {
    model = new Map(model)
    harness.block(block, (set) => {
      actions.forEach((step, index) => {
        if (step.kind === 'set') {
          const label = step.label ?? model.get(step.id)?.label ?? null
          set('Thing', step.id, step.label === null ? { value: step.value } : { value: step.value, label: step.label })
          model.set(step.id, { value: step.value, label })
        } else if (step.kind === 'remove') {
          harness.remove('Thing', step.id)
          model.delete(step.id)
        } else set('Fact', `${block}-${index}`, { value: step.value })
      })
    })
    models[block] = model
  }
  history.forEach((actions, block) => {
    applyBlock(block, actions)
  })
  return { harness, models, applyBlock, rewind: (block: number) => (model = models[block] ?? new Map<string, never>()) }
}

function thingsAt(harness: ReturnType<typeof openStore>, block: number): Model {
  const rows = harness.database
    .prepare<[number, number], { id: string; label: string | null; value: Uint8Array }>(
      'SELECT * FROM entity_Thing WHERE _lower <= ? AND _upper > ?',
    )
    .all(block, block)
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  return new Map(rows.map((row) => [row.id, { value: decodeOrderedBigInt(row.value), label: row.label }]))
}

describe('block ranges', () => {
  it('show every block as it was, with any cache size', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(0, 1_000, undefined), (history, cacheBytes) => {
        const { harness, models } = run(history, cacheBytes)
        models.forEach((model, block) => {
          expect(thingsAt(harness, block)).toEqual(model)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('are after a rollback and another history as if the first had never been', () => {
    fc.assert(
      fc.property(histories, histories, fc.nat(7), (first, second, at) => {
        const fork = Math.min(at, first.length - 1)
        const reorganised = run(first)
        reorganised.harness.store.revertTo(fork)
        reorganised.harness.entities.clear()
        reorganised.rewind(fork)
        second.forEach((actions, index) => {
          reorganised.applyBlock(fork + 1 + index, actions)
        })
        const straight = run([...first.slice(0, fork + 1), ...second])
        const hash = ({ harness }: ReturnType<typeof run>) => stateHash(harness.database, harness.tables)
        expect(hash(reorganised)).toBe(hash(straight))
      }),
      { numRuns: 60 },
    )
  })
})
