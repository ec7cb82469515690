import { useState } from 'react'
import { UserRejected } from '../../data/errors/UserRejected.ts'
import { retryTransaction } from '../../data/transactions/retryTransaction.ts'
import type { Transaction } from '../../data/transactions/transactionState.ts'
import { transactionStore } from '../../data/transactions/transactionStore.ts'
import { loadWallet } from '../../data/wallet/loadWallet.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { messages } from './messages.tsx'

/** What can be done at this stage; always a way to close. */
export function TransactionActions({ transaction, onClose }: { transaction: Transaction; onClose: () => void }) {
  const text = useMessages(messages)
  const { id, flow } = transaction
  const giveUp = (
    <Button kind="quiet" onClick={() => transactionStore.dispatch(id, { type: 'rejected' })}>
      {text.giveUp}
    </Button>
  )
  switch (flow.stage) {
    case 'wrongNetwork':
      return (
        <>
          {giveUp}
          <SwitchNetwork />
        </>
      )
    case 'failed':
    case 'dropped':
    case 'replaced':
      return (
        <>
          <Button kind="quiet" onClick={onClose}>
            {text.close}
          </Button>
          <Button kind="primary" onClick={() => retryTransaction(id)}>
            {text.tryAgain}
          </Button>
        </>
      )
    case 'indexed':
      return (
        <Button kind="primary" onClick={onClose}>
          {text.done}
        </Button>
      )
    default:
      return <Button onClick={onClose}>{text.close}</Button>
  }
}

/** The transaction goes on by itself once the wallet is there. */
function SwitchNetwork() {
  const text = useMessages(messages)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const change = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await (await loadWallet()).switchToChain()
    } catch (error) {
      if (!(error instanceof UserRejected)) setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {failure !== null && <span role="alert">{text.switchFailed(failure)}</span>}
      <Button kind="primary" busy={busy} onClick={() => void change()}>
        {text.switchNetwork}
      </Button>
    </>
  )
}
