import { useMemo, useSyncExternalStore } from 'react'
import { type HashLocation, parseHash } from '../../domain/routing/hashLocation.ts'
import { currentHash, subscribeToHash } from './hashStore.ts'

export function useHashLocation(): HashLocation {
  const hash = useSyncExternalStore(subscribeToHash, currentHash, () => '')
  return useMemo(() => parseHash(hash), [hash])
}
