import type { BrowserContext } from 'playwright-core'
import { inject } from 'vitest'

/**
 * How the wallet answers a request to send: as asked, with a refusal, by sending the same twice, or as a Safe's does: with a
 * hash of its own, while nothing is sent until the owners have signed. What it was asked is then in `askedOfSafe`.
 */
export type WalletMode = 'send' | 'reject' | 'duplicate' | 'safe'
export const SAFE_HASH = `0x${'5afe'.repeat(16)}` as const

/**
 * Puts an EIP-6963 wallet into every page of a visitor. It holds one account, whose key the local node has; `chainIdHex`
 * is the network that it claims to be on until it is asked to switch.
 */
export async function injectWallet(
  context: BrowserContext,
  wallet: { name: string; account: string; mode: WalletMode; chainIdHex?: string },
): Promise<void> {
  const rpcUrl = inject('config').chain.rpcUrls[0] ?? ''
  await context.addInitScript(
    ({ name, account, mode, chainIdHex, rpcUrl, safeHash }) => {
      let chainId = chainIdHex
      const listeners = new Map<string, ((value: unknown) => void)[]>()
      const forward = async (method: string, params: unknown[]) => {
        const response = await fetch(rpcUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
        })
        const answer = (await response.json()) as { result?: unknown; error?: { message: string } }
        if (answer.error !== undefined) throw new Error(answer.error.message)
        return answer.result
      }
      const send = async (params: unknown[]) => {
        if (mode === 'reject') throw Object.assign(new Error('User rejected the request.'), { code: 4001 })
        const [transaction] = params as [Record<string, unknown>]
        if (mode === 'safe') {
          Object.assign(window, { askedOfSafe: transaction })
          return safeHash
        }
        const withGas = { ...transaction, gas: '0x7a1200' }
        if (mode === 'duplicate') await forward('eth_sendTransaction', [withGas])
        return forward('eth_sendTransaction', [withGas])
      }
      const provider = {
        on: (event: string, listener: (value: unknown) => void) => {
          listeners.set(event, [...(listeners.get(event) ?? []), listener])
        },
        removeListener: () => undefined,
        request: async ({ method, params = [] }: { method: string; params?: unknown[] }) => {
          switch (method) {
            case 'eth_requestAccounts':
            case 'eth_accounts':
              return [account]
            case 'eth_chainId':
              return chainId
            case 'wallet_requestPermissions':
              return [{ parentCapability: 'eth_accounts' }]
            case 'wallet_switchEthereumChain':
              chainId = (params[0] as { chainId: string }).chainId
              for (const listener of listeners.get('chainChanged') ?? []) listener(chainId)
              return null
            case 'eth_sendTransaction':
              return send(params)
            default:
              return forward(method, params)
          }
        },
      }
      const detail = Object.freeze({
        info: {
          uuid: '0b8f9d2e-6a55-4f0e-9c38-2f1f6f6f0a11',
          name,
          icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
          rdns: 'org.example.wallet',
        },
        provider,
      })
      const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
      window.addEventListener('eip6963:requestProvider', announce)
      announce()
    },
    { chainIdHex: '0x7a69', ...wallet, rpcUrl, safeHash: SAFE_HASH },
  )
}
