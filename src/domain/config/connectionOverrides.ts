/** Endpoints that the reader chose over those of the deployment; null = the deployment's. */
export type ConnectionOverrides = {
  readonly rpcUrls: readonly string[] | null
  readonly subgraphUrl: string | null
}

export const NO_OVERRIDES: ConnectionOverrides = { rpcUrls: null, subgraphUrl: null }
