import { useContext } from 'react'
import { ClockContext } from './ClockContext.ts'

/** Chain time in seconds, or null while unknown. */
export function useNow(): bigint | null {
  return useContext(ClockContext)
}
