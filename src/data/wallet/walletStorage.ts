import { createStorage } from 'wagmi'

/** Where wagmi remembers which wallets may be asked again. Storage may be forbidden; then it remembers nothing. */
export const walletStorage = createStorage({
  key: 'plenum.wallet',
  storage: {
    getItem: (key) => attempt(() => window.localStorage.getItem(key), null),
    setItem: (key, value) => attempt(() => window.localStorage.setItem(key, value), undefined),
    removeItem: (key) => attempt(() => window.localStorage.removeItem(key), undefined),
  },
})

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action()
  } catch {
    return otherwise
  }
}
