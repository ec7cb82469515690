import { describe, expect, it } from 'vitest'
import { routeOf, routes } from '../../../src/app/routes.tsx'
import { searchTarget } from '../../../src/app/searchTarget.ts'

describe('routes', () => {
  it('show each page at its own address', () => {
    for (const route of routes) {
      const pathname = route.path.replace(/:\w+/g, 'x')
      expect(routeOf(pathname).route.path, pathname).toBe(route.path)
    }
  })

  it('prefer a fixed name to a parameter', () => {
    expect(routeOf('/proposals/new').route.path).toBe('/proposals/new')
    expect(routeOf('/proposals/0x1').params).toEqual({ id: '0x1' })
  })

  it('have a page for what does not exist', () => {
    expect(routeOf('/nowhere').route.path).toBe('*')
    expect(routeOf('/proposals/%E0%A4%A').route.path).toBe('*')
  })
})

describe('search', () => {
  it('goes to an account for an address and to the proposals otherwise', () => {
    const address = `0x${'aB'.repeat(20)}`
    expect(searchTarget(` ${address} `)).toBe(`/delegates/${address}`)
    expect(searchTarget('H100 & more')).toBe('/proposals?search=H100%20%26%20more')
    expect(searchTarget('  ')).toBe('/proposals')
  })
})
