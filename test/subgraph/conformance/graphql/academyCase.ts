import { expect } from 'vitest'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { openAcademy, type Academy } from './openAcademy.ts'

const SOURCE = 'store/test-store/tests/graphql/query.rs'
let academies: Academy[] | null = null

/** The same world thrice, with ids of each kind. Cases only read. */
function allAcademies(): Academy[] {
  academies ??= [openAcademy('String'), openAcademy('Bytes'), openAcademy('Int8')]
  return academies
}

/** A case that asks worlds with ids of each kind; `@1@` in the query is the id of motion 1. */
export function academyCase(
  name: string,
  says: string,
  query: string | [query: string, variables: Record<string, unknown>],
  check: (answer: ReturnType<Academy['ask']>, academy: Academy) => void,
): ConformanceCase {
  const [text, variables] = typeof query === 'string' ? [query, {}] : query
  return {
    standsFor: `${SOURCE} ${name}`,
    says,
    run: () => {
      for (const academy of allAcademies()) {
        const literal = text.replaceAll(/@(\d)@/g, (_, number: string) => academy.literal(Number(number)))
        check(academy.ask(literal, variables), academy)
      }
    },
  }
}

/** The answer is `data` without errors. */
export function answers(
  name: string,
  says: string,
  query: string | [query: string, variables: Record<string, unknown>],
  data: Record<string, unknown> | ((academy: Academy) => Record<string, unknown>),
): ConformanceCase {
  return academyCase(name, says, query, (answer, academy) => {
    expect(answer).toEqual({ data: typeof data === 'function' ? data(academy) : data, errors: [] })
  })
}

/** The first error says `message`. */
export function refuses(
  name: string,
  says: string,
  query: string | [query: string, variables: Record<string, unknown>],
  message: string,
): ConformanceCase {
  return academyCase(name, says, query, (answer) => expect(answer.errors[0]).toContain(message))
}
