import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { limitQuery } from '../../../../../subgraph/host/graphql/limitQuery.ts'

const LIMITS = { maxDepth: 12, maxAliases: 100, maxFields: 2_000, maxSelections: 3_000 }
const limit = (query: string) => () => limitQuery(parse(query), LIMITS)

describe('the limits of a query', () => {
  it('end a bomb of fragments whose leaves count as nothing', () => {
    const levels = Array.from(
      { length: 40 },
      (_, index) => `fragment F${index} on A { ...F${index + 1} ...F${index + 1} }`,
    )
    expect(limit(`{ as { ...F0 } } ${levels.join(' ')} fragment F40 on A { __typename }`)).toThrow('3000 selections')
  })

  it('end fragments that go in circles, before anything looked whether they do', () => {
    expect(limit('{ as { ...F } } fragment F on A { ...F }')).toThrow('3000 selections')
    expect(limit('{ as { ...F } } fragment F on A { b { ...F } }')).toThrow('depth')
  })

  it('hold for depth, aliases and breadth', () => {
    expect(limit(`${'{ a '.repeat(13)}${'}'.repeat(13)}`)).toThrow('depth')
    expect(limit(`{ ${Array.from({ length: 101 }, (_, index) => `x${index}: a`).join(' ')} }`)).toThrow('aliases')
    expect(limit(`{ a { ${'id '.repeat(2_001)} } }`)).toThrow('fields')
    expect(limit(`{ a { ${'id '.repeat(1_900)} } }`)).not.toThrow()
  })
})
