import type { Config } from '../../domain/config/config.ts'

export type Wallet = { config: Config }

export function createWallet(config: Config): Wallet {
  return { config }
}
