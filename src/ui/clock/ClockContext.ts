import { createContext } from 'react'

/** Now, in seconds, on the chain's clock; null until the first block is known. The application provides it. */
export const ClockContext = createContext<bigint | null>(null)
