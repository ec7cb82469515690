import { expect } from 'vitest'
import type { StoreValue } from '../../../../subgraph/host/values/StoreValue.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { type Answer, openWorld } from './openWorld.ts'

export type Row = [type: string, id: string, fields: Record<string, StoreValue>]

export interface SmallCase {
  standsFor: string
  says: string
  schema: string
  rows?: Row[]
  query: string
  variables?: Record<string, unknown>
}

/** A case with a small world of its own, checked by what its one query answers. */
export function smallCase(options: SmallCase, check: (answer: Answer) => void): ConformanceCase {
  const { standsFor, says, schema, rows = [], query, variables = {} } = options
  return {
    standsFor,
    says,
    run: () => {
      const world = openWorld(schema, (store) =>
        store.block(0, (set) => {
          for (const row of rows) set(...row)
        }),
      )
      check(world.ask(query, variables))
    },
  }
}

/** The answer is `data` without errors. */
export function smallAnswer(options: SmallCase, data: Record<string, unknown>): ConformanceCase {
  return smallCase(options, (answer) => expect(answer).toEqual({ data, errors: [] }))
}

/** The first error says `message`. */
export function smallRefusal(options: SmallCase, message: string): ConformanceCase {
  return smallCase(options, ({ errors }) => expect(errors[0]).toContain(message))
}
