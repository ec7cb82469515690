import { describe, expect, it } from 'vitest'
import * as v from '../../../../src/data/schema/schema.ts'

const schema = v.object({
  name: v.string(),
  members: v.array(v.object({ side: v.picklist(['For', 'Against']), weight: v.nullable(v.number()) })),
  note: v.nullish(v.string(), null),
  size: v.optional(
    v.check(v.number(), (value) => value > 0, 'positive'),
    1,
  ),
})

describe('schema', () => {
  it('reads what it names and leaves out the rest', () => {
    const input = { name: 'a', members: [{ side: 'For', weight: null, extra: 1 }], other: true }
    expect(v.safeParse(schema, input)).toEqual({
      success: true,
      output: { name: 'a', members: [{ side: 'For', weight: null }], note: null, size: 1 },
    })
  })

  it('tells every problem with its place', () => {
    const input = { members: [{ side: 'for', weight: Number.NaN }], note: 1, size: 0 }
    const parsed = v.safeParse(schema, input)
    expect(parsed.success ? [] : parsed.problems.map(({ key, expected }) => [key, expected])).toEqual([
      ['name', 'text'],
      ['members.0.side', 'For or Against'],
      ['members.0.weight', 'number'],
      ['note', 'text'],
      ['size', 'positive'],
    ])
  })

  it('converts only what it could read', () => {
    const shout = v.transform(v.string(), (text) => text.toUpperCase())
    expect(v.safeParse(shout, 'a')).toEqual({ success: true, output: 'A' })
    expect(v.safeParse(shout, 1)).toMatchObject({ success: false, problems: [{ key: '', input: 1 }] })
    expect(v.safeParse(v.record(shout), { a: 'x' })).toEqual({ success: true, output: { a: 'X' } })
  })

  it.each([null, 'x', 1, undefined])('does not take %o for an object', (input) => {
    expect(v.safeParse(schema, input)).toMatchObject({ success: false, problems: [{ key: '', expected: 'object' }] })
  })
})
