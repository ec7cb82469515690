import type { QueryKey } from '@tanstack/react-query'

/** Keys hold bigints (block numbers, epochs), which JSON cannot say. Object members are sorted, as in the library's own. */
export function queryKeyHash(key: QueryKey): string {
  return JSON.stringify(key, (_name, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    const members = value as Record<string, unknown>
    return Object.fromEntries(
      Object.keys(members)
        .toSorted()
        .map((name) => [name, members[name]]),
    )
  })
}
