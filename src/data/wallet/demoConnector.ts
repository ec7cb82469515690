import { getAddress, numberToHex } from 'viem'
import { createConnector } from 'wagmi'
import type { Address } from '../../domain/hex.ts'
import { demoRequest } from './demoRequest.ts'

export const DEMO_CONNECTOR_ID = 'plenum.demo'

export type DemoChoice = { address: Address | null }

/**
 * A wallet made of the local node: it answers for the chosen demo account, and the node, which holds the key, signs.
 * @param choice the account to answer for; set it before connecting
 */
export function demoConnector(rpcUrls: readonly string[], choice: DemoChoice) {
  const chosen = () => (choice.address === null ? [] : [getAddress(choice.address)])
  return createConnector((config) => {
    const chainId = config.chains[0].id
    return {
      id: DEMO_CONNECTOR_ID,
      name: 'Demo',
      type: 'demo',
      connect: <withCapabilities extends boolean = false>() =>
        Promise.resolve({
          // The base connector's answer depends on an option that nobody here sets.
          accounts: chosen() as never as withCapabilities extends true
            ? readonly { address: Address; capabilities: Record<string, unknown> }[]
            : readonly Address[],
          chainId,
        }),
      disconnect: () => {
        choice.address = null
        return Promise.resolve()
      },
      getAccounts: () => Promise.resolve(chosen()),
      getChainId: () => Promise.resolve(chainId),
      isAuthorized: () => Promise.resolve(choice.address !== null),
      getProvider: () =>
        Promise.resolve({
          request: ({ method, params }: { method: string; params?: readonly unknown[] }): Promise<unknown> => {
            if (method === 'eth_accounts' || method === 'eth_requestAccounts') return Promise.resolve(chosen())
            if (method === 'eth_chainId') return Promise.resolve(numberToHex(chainId))
            return demoRequest(rpcUrls, method, params ?? [])
          },
        }),
      onAccountsChanged: () => undefined,
      onChainChanged: () => undefined,
      onDisconnect: () => undefined,
    }
  })
}
