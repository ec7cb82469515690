import * as v from '../schema/schema.ts'
import { addressSchema } from '../config/configSchema.ts'

const STORAGE_KEY = 'plenum.account'

const rememberedSchema = v.object({
  address: addressSchema,
  connectorId: v.string(),
  walletName: v.string(),
  chainId: v.number(),
})

export type RememberedWallet = v.Output<typeof rememberedSchema>

/** The wallet of the last visit, or null. `chainId` is the deployment's: another deployment starts with nobody. */
export function readRememberedWallet(chainId: number): RememberedWallet | null {
  try {
    const kept = window.localStorage.getItem(STORAGE_KEY)
    const result = v.safeParse(rememberedSchema, kept === null ? null : JSON.parse(kept))
    return result.success && result.output.chainId === chainId ? result.output : null
  } catch {
    return null
  }
}

export function writeRememberedWallet(wallet: RememberedWallet | null): void {
  try {
    if (wallet === null) window.localStorage.removeItem(STORAGE_KEY)
    else window.localStorage.setItem(STORAGE_KEY, JSON.stringify(wallet))
  } catch {
    // Storage is forbidden here: the wallet is asked anew at the next visit.
  }
}
