import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { isFailing, isUnasked } from '../../../../src/data/health/lookState.ts'

describe('isFailing', () => {
  it('does not forget, while it asks again, that a source has never answered', async () => {
    const client = new QueryClient()
    let answer: () => Promise<number> = () => Promise.reject(new Error('down'))
    const observer = new QueryObserver(client, { queryKey: ['x'], queryFn: () => answer(), retry: false })
    const seen: boolean[] = []
    const stop = observer.subscribe((result) => {
      if (!isUnasked(result)) seen.push(isFailing(result))
    })
    expect(isUnasked(observer.getCurrentResult())).toBe(true)
    await observer.refetch()
    await observer.refetch()
    expect(seen.length).toBeGreaterThan(1)
    expect(new Set(seen)).toEqual(new Set([true]))
    answer = () => Promise.resolve(1)
    await observer.refetch()
    expect(isFailing(observer.getCurrentResult())).toBe(false)
    stop()
    client.clear()
  })
})
