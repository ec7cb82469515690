import { lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from '../../data/store/useStore.ts'
import { accountStore } from '../../data/wallet/accountStore.ts'
import { connectDialogStore } from '../../data/wallet/connectDialogStore.ts'
import { loadWallet } from '../../data/wallet/loadWallet.ts'
import { whenIdle } from './whenIdle.ts'

const ConnectDialog = lazy(async () => ({ default: (await import('./ConnectDialog.tsx')).ConnectDialog }))

/** Mounted once: shows the list of wallets when somebody asks for it, and finds the wallet of the last visit again. */
export function WalletHost() {
  const open = useStore(connectDialogStore)
  const [wanted, setWanted] = useState(open)
  if (open && !wanted) setWanted(true)
  useEffect(
    () =>
      whenIdle(() => {
        if (accountStore.get().status !== 'remembered') return
        // What cannot be loaded now is loaded when something is to be signed.
        loadWallet()
          .then((wallet) => wallet.reconnect())
          .catch(() => undefined)
      }),
    [],
  )
  return (
    wanted && (
      <Suspense fallback={null}>
        <ConnectDialog open={open} onClose={() => connectDialogStore.set(false)} />
      </Suspense>
    )
  )
}
