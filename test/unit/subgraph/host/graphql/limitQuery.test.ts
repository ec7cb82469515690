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

  it('leave fragments that go in circles to validation, which names them', () => {
    expect(limit('{ as { ...F } } fragment F on A { ...F }')).not.toThrow()
    expect(limit('{ as { ...F } } fragment F on A { b { ...G } } fragment G on B { a { ...F } }')).not.toThrow()
  })

  it('end many circles through each other', () => {
    const names = Array.from({ length: 30 }, (_, index) => `F${index}`)
    const all = names.map((name) => `...${name}`).join(' ')
    const circles = names.map((name) => `fragment ${name} on A { b { ${all} } }`).join(' ')
    expect(limit(`{ as { ...F0 } } ${circles}`)).toThrow(/depth|selections/)
    expect(limit(`{ as { ...F0 } } ${circles.replaceAll('b {', '... {')}`)).toThrow('3000 selections')
  })

  it('hold for depth, aliases and breadth', () => {
    expect(limit(`${'{ a '.repeat(13)}${'}'.repeat(13)}`)).toThrow('depth')
    expect(limit(`{ ${Array.from({ length: 101 }, (_, index) => `x${index}: a`).join(' ')} }`)).toThrow('aliases')
    expect(limit(`{ a { ${'id '.repeat(2_001)} } }`)).toThrow('fields')
    expect(limit(`{ a { ${'id '.repeat(1_900)} } }`)).not.toThrow()
  })
})
