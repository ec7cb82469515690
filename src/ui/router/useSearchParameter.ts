import { useCallback } from 'react'
import { formatHash, parseHash } from '../../domain/routing/hashLocation.ts'
import { announceHash, currentHash } from './hashStore.ts'
import { useHashLocation } from './useHashLocation.ts'

/**
 * A choice kept in the URL. `parse` gets the raw text and returns undefined for what it does not know.
 * Setting replaces the history entry; the fallback is never written, so plain URLs stay plain.
 */
export function useSearchParameter<T extends string | number | bigint | boolean>(
  name: string,
  parse: (raw: string) => T | undefined,
  fallback: T,
): [T, (value: T) => void] {
  const raw = useHashLocation().search.get(name)
  const value = raw === null ? fallback : (parse(raw) ?? fallback)
  const set = useCallback(
    (next: T) => {
      // Read again at the time of the call: two parameters may be set in one event.
      const { pathname, search } = parseHash(currentHash())
      if (next === fallback) search.delete(name)
      else search.set(name, String(next))
      window.history.replaceState(null, '', formatHash(pathname, search))
      announceHash()
    },
    [name, fallback],
  )
  return [value, set]
}
