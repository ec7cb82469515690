/** Where the parts listen on loopback. */
export type StackPorts = { dashboard: number; chain: number; indexer: number }

export const DEFAULT_PORTS: StackPorts = { dashboard: 5173, chain: 8545, indexer: 8000 }
