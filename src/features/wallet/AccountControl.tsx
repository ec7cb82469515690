import { lazy, Suspense } from 'react'
import { useTransactions } from '../../data/transactions/useTransactions.ts'
import { openConnect } from '../../data/wallet/connectDialogStore.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { isSettled } from '../../domain/transaction/isSettled.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AccountChip } from '../../ui/primitives/AccountChip.tsx'
import { Menu } from '../../ui/primitives/Menu.tsx'
import { messages } from './messages.ts'

const AccountMenu = lazy(async () => ({ default: (await import('./AccountMenu.tsx')).AccountMenu }))

/** Connect, or who is connected, with votes and transactions in a menu. */
export function AccountControl() {
  const text = useMessages(messages)
  const { address } = useAccount()
  const { transactions } = useTransactions()
  if (address === null) return <AccountChip address={null} onClick={openConnect} />
  const pendingCount = transactions.filter(({ flow }) => !isSettled(flow)).length
  return (
    <Menu
      label={text.account}
      button={(properties) => <AccountChip {...properties} address={address} pendingCount={pendingCount} />}
    >
      <Suspense fallback={null}>
        <AccountMenu address={address} />
      </Suspense>
    </Menu>
  )
}
