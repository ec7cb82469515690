import type { WalletClient } from 'viem'
import { type Connector, createConfig, fallback, http } from 'wagmi'
import {
  connect,
  disconnect,
  getConnection,
  getWalletClient,
  reconnect,
  switchChain,
  watchConnection,
  watchConnectors,
} from 'wagmi/actions'
import type { Config } from '../../domain/config/config.ts'
import { isLocalChain } from '../../domain/config/isLocalChain.ts'
import type { Address } from '../../domain/hex.ts'
import { viemChain } from '../chain/viemChain.ts'
import { accountStore, NO_ACCOUNT } from './accountStore.ts'
import { connectorWithId } from './connectorWithId.ts'
import { DEMO_CONNECTOR_ID, type DemoChoice, demoConnector } from './demoConnector.ts'
import { readRememberedWallet, writeRememberedWallet } from './rememberedWallet.ts'
import { toWalletError } from './toWalletError.ts'
import { walletStorage } from './walletStorage.ts'

/** A wallet of this browser (EIP-6963), by its own name and icon: a data URI, as the standard asks. */
export type WalletOption = { readonly id: string; readonly name: string; readonly icon: string | null }

export type Wallet = {
  options: () => readonly WalletOption[]
  /** Wallets may announce themselves late. */
  subscribeToOptions: (listener: () => void) => () => void
  /** Asks a wallet for its accounts. Throws `UserRejected`. */
  connect: (optionId: string) => Promise<void>
  connectDemo: (address: Address) => Promise<void>
  /** Asks the wallet of the last visit without a prompt; false when it does not answer for the account. */
  reconnect: () => Promise<boolean>
  disconnect: () => Promise<void>
  /** Asks the wallet to go to the deployment's chain. Throws `UserRejected`. */
  switchToChain: () => Promise<void>
  /** What signs and sends; its chain is not checked. */
  client: () => Promise<WalletClient>
}

/** Wallets for the one chain of the deployment. Every change of account or chain goes to the account store. */
export function createWallet(settings: Config): Wallet {
  const chain = viemChain(settings)
  const choice: DemoChoice = { address: null }
  const wagmi = createConfig({
    chains: [chain],
    connectors: isLocalChain(settings) ? [demoConnector(settings.chain.rpcUrls, choice)] : [],
    transports: { [chain.id]: fallback(settings.chain.rpcUrls.map((url) => http(url))) },
    storage: walletStorage,
  })
  // Kept between announcements, so that components can compare one look with the next.
  let options = walletOptions(wagmi.connectors)
  watchConnectors(wagmi, {
    onChange: (connectors) => {
      options = walletOptions(connectors)
    },
  })
  watchConnection(wagmi, { onChange: () => publish() })

  function publish(): void {
    const { status, address, connector, chainId } = getConnection(wagmi)
    if (status === 'connecting' || status === 'reconnecting') {
      accountStore.update((account) => ({
        ...account,
        status: account.address === null ? 'connecting' : account.status,
      }))
      return
    }
    if (status === 'disconnected') return accountStore.set(NO_ACCOUNT)
    const account = address.toLowerCase() as Address
    accountStore.set({ address: account, status: 'connected', walletName: connector.name, chainId })
    writeRememberedWallet({
      address: account,
      connectorId: connector.id,
      walletName: connector.name,
      chainId: settings.chain.id,
    })
  }

  async function connectTo(connector: Connector): Promise<void> {
    try {
      if (getConnection(wagmi).connector !== undefined) await disconnect(wagmi)
      await connect(wagmi, { connector })
    } catch (error) {
      throw toWalletError(error)
    }
  }

  const demo = () => wagmi.connectors.find(({ id }) => id === DEMO_CONNECTOR_ID)
  const wallet: Wallet = {
    options: () => options,
    subscribeToOptions: (listener) => watchConnectors(wagmi, { onChange: listener }),
    connect: async (optionId) => {
      const connector = await connectorWithId(wagmi, optionId)
      if (connector !== null) await connectTo(connector)
    },
    connectDemo: async (address) => {
      const connector = demo()
      if (connector === undefined) return
      if (getConnection(wagmi).connector !== undefined) await disconnect(wagmi)
      choice.address = address
      await connectTo(connector)
    },
    reconnect: async () => {
      if (getConnection(wagmi).status === 'connected') return true
      const remembered = readRememberedWallet(settings.chain.id)
      if (remembered === null) return false
      if (remembered.connectorId === DEMO_CONNECTOR_ID) choice.address = remembered.address
      const connector = await connectorWithId(wagmi, remembered.connectorId)
      if (connector !== null) await reconnect(wagmi, { connectors: [connector] })
      const connected = getConnection(wagmi).status === 'connected'
      if (!connected) accountStore.set(NO_ACCOUNT)
      return connected
    },
    disconnect: async () => {
      await disconnect(wagmi)
    },
    switchToChain: async () => {
      try {
        await switchChain(wagmi, { chainId: chain.id })
      } catch (error) {
        throw toWalletError(error)
      }
    },
    client: () => getWalletClient(wagmi, { assertChainId: false }),
  }
  return wallet
}

function walletOptions(connectors: readonly Connector[]): readonly WalletOption[] {
  return connectors
    .filter(({ id }) => id !== DEMO_CONNECTOR_ID)
    .map((connector) => ({ id: connector.id, name: connector.name, icon: walletIcon(connector) }))
}

/** Only an image that travels with its announcement: nothing is fetched from a wallet's server. */
function walletIcon(connector: object): string | null {
  if (!('icon' in connector) || typeof connector.icon !== 'string') return null
  return connector.icon.trim().startsWith('data:image/') ? connector.icon.trim() : null
}
