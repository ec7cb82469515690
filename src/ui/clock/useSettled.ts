import { useEffect, useState } from 'react'

/** A value that is being typed, once it has rested for a quarter of a second: the network isn't asked at each key. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), 250)
    return () => window.clearTimeout(timer)
  }, [value])
  return settled
}
