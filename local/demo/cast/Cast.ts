import type { Address } from 'viem'
import type { DelegateKey } from './delegates.ts'
import type { ProviderKey } from '../compute/providers.ts'
import type { RecipientKey } from '../compute/recipients.ts'

/** Who is who among the accounts of the local chain. */
export interface Cast {
  deployer: Address
  council: readonly Address[]
  /** Joins the council in the course of the history. */
  councilSuccessor: Address
  delegates: Readonly<Record<DelegateKey, Address>>
  providers: Readonly<Record<ProviderKey, Address>>
  recipients: Readonly<Record<RecipientKey, Address>>
  donors: readonly Address[]
  /** Has no PLEN at all. */
  newcomer: Address
  /** Largest first. */
  holders: readonly Address[]
  /** A small holder who delegates to one delegate below the cap and never votes: free to try an override with. */
  overrideHolder: Address
  /** A small holder who has not delegated. */
  undelegatedHolder: Address
}
