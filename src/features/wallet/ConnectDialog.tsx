import { useEffect, useState } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { UserRejected } from '../../data/errors/UserRejected.ts'
import type { Wallet } from '../../data/wallet/createWallet.ts'
import { loadWallet } from '../../data/wallet/loadWallet.ts'
import { isLocalChain } from '../../domain/config/isLocalChain.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Dialog } from '../../ui/primitives/Dialog.tsx'
import { connectMessages } from './connectMessages.ts'
import { DemoAccounts } from './DemoAccounts.tsx'
import { WalletOptions } from './WalletOptions.tsx'
import './wallet.css'

type Attempt = { name: string; error: string | null }

/** Wallets of this browser and, on a local chain, accounts that its node signs for. */
export function ConnectDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useMessages(connectMessages)
  const config = useConfig()
  const wallet = useWallet(open)
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const close = () => {
    setAttempt(null)
    onClose()
  }
  const connect = (name: string, action: (wallet: Wallet) => Promise<void>) => {
    if (wallet === null) return
    setAttempt({ name, error: null })
    action(wallet).then(close, (error: unknown) => {
      // The reader said no: the list is there again, and nothing needs saying.
      const message = error instanceof Error ? error.message : String(error)
      setAttempt(error instanceof UserRejected ? null : { name, error: message })
    })
  }
  const local = isLocalChain(config)
  const busy = attempt !== null && attempt.error === null
  return (
    <Dialog open={open} onClose={close} title={text.title}>
      <p className="dialog-text">{text.lead}</p>
      <div role="status">
        {attempt !== null && (
          <Callout kind={attempt.error === null ? 'info' : 'bad'}>
            {attempt.error === null ? text.connecting(attempt.name) : `${text.failed(attempt.name)} ${attempt.error}`}
          </Callout>
        )}
      </div>
      {local && (
        <DemoAccounts
          accounts={config.demo?.accounts ?? []}
          disabled={busy || wallet === null}
          onChoose={({ label, address }) => connect(label, (ready) => ready.connectDemo(address))}
        />
      )}
      <WalletOptions
        wallet={wallet}
        disabled={busy}
        quietWhenNone={local}
        onChoose={({ name, id }) => connect(name, (ready) => ready.connect(id))}
      />
    </Dialog>
  )
}

/** Wallet code, loaded while the reader reads the dialog. */
function useWallet(wanted: boolean): Wallet | null {
  const [wallet, setWallet] = useState<Wallet | null>(null)
  useEffect(() => {
    if (!wanted || wallet !== null) return
    let current = true
    loadWallet().then(
      (loaded) => {
        if (current) setWallet(loaded)
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [wanted, wallet])
  return wallet
}
