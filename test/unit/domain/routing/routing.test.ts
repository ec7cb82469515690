import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHash, parseHash } from '../../../../src/domain/routing/hashLocation.ts'
import { matchRoute } from '../../../../src/domain/routing/matchRoute.ts'

const segment = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text !== '.' && text !== '..')

describe('matchRoute', () => {
  it('gives back any parameter that was encoded into the path', () => {
    fc.assert(
      fc.property(segment, segment, (one, two) => {
        const pathname = `/compute/${encodeURIComponent(one)}/${encodeURIComponent(two)}`
        expect(matchRoute('/compute/:kind/:id', pathname)).toEqual({ kind: one, id: two })
      }),
    )
  })

  it('never throws, whatever stands in the address bar', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        matchRoute('/proposals/:id', `/proposals/${text}`)
      }),
    )
  })

  it.each([
    ['/', '/', {}],
    ['/proposals', '/proposals/', {}],
    ['/proposals/:id', '/proposals', null],
    ['/proposals/:id', '/proposals/1/2', null],
    ['/proposals/:id', '/policies/1', null],
    ['/proposals/:id', '/proposals/%zz', null],
  ])('%s against %s', (pattern, pathname, expected) => {
    expect(matchRoute(pattern, pathname)).toEqual(expected)
  })
})

describe('hash', () => {
  it('survives the way through the address bar', () => {
    fc.assert(
      fc.property(fc.array(segment), fc.dictionary(segment, fc.string()), (path, search) => {
        const pathname = `/${path.map(encodeURIComponent).join('/')}`
        const parsed = parseHash(formatHash(pathname, new URLSearchParams(search)))
        expect(parsed.pathname).toBe(pathname)
        expect([...parsed.search].sort()).toEqual([...new URLSearchParams(search)].sort())
      }),
    )
  })

  it('takes a foreign fragment for the start page', () => {
    for (const hash of ['', '#', '#content', '#?tab=votes']) expect(parseHash(hash).pathname).toBe('/')
  })
})
