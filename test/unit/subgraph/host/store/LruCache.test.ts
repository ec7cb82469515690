import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LruCache } from '../../../../../subgraph/host/store/LruCache.ts'

describe('the cache of recent entries', () => {
  it('never answers with anything but what was set last', () => {
    const steps = fc.array(
      fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), weight: fc.nat(60), read: fc.boolean() }),
    )
    fc.assert(
      fc.property(steps, (actions) => {
        const cache = new LruCache<number>(100)
        const last = new Map<string, number>()
        for (const [index, { key, weight, read }] of actions.entries()) {
          if (!read) {
            cache.set(key, index, weight)
            last.set(key, index)
          }
          expect([undefined, last.get(key)]).toContain(cache.get(key))
        }
      }),
    )
  })

  it('keeps what is read again and again, and forgets what is not', () => {
    const cache = new LruCache<string>(100)
    cache.set('hot', 'hot', 10)
    cache.set('cold', 'cold', 10)
    for (let index = 0; index < 50; index++) {
      cache.set(`new ${index}`, 'new', 10)
      expect(cache.get('hot')).toBe('hot')
    }
    expect(cache.get('cold')).toBeUndefined()
  })

  it('does not keep an entry that alone is too heavy', () => {
    const cache = new LruCache<string>(100)
    cache.set('heavy', 'heavy', 101)
    expect(cache.get('heavy')).toBeUndefined()
  })
})
