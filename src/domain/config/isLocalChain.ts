import type { Config } from './config.ts'

/** The chain id of every development node (anvil, Hardhat). */
const LOCAL_CHAIN_ID = 31337

/** A chain of this machine whose node holds the demo accounts' keys and whose time may be moved. */
export function isLocalChain(config: Config): boolean {
  return config.chain.id === LOCAL_CHAIN_ID && config.demo !== null
}
