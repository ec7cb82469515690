import { useQuery } from '@tanstack/react-query'
import { accountVotesQueryOptions } from '../../data/chain/accountVotesQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { transactionStore } from '../../data/transactions/transactionStore.ts'
import { useTransactions } from '../../data/transactions/useTransactions.ts'
import { openConnect } from '../../data/wallet/connectDialogStore.ts'
import { disconnectWallet } from '../../data/wallet/disconnectWallet.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { withUnit } from '../../domain/format/withUnit.ts'
import type { Address } from '../../domain/hex.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { CopyButton } from '../../ui/primitives/CopyButton.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Icon } from '../../ui/primitives/Icon.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { accountMessages } from './accountMessages.ts'
import './accountMenu.css'

/** PlenumToken's decimals. */
const DECIMALS = 18

/** Who is connected, what they vote with, what is under way, and the way out. */
export function AccountMenu({ address }: { address: Address }) {
  const text = useMessages(accountMessages)
  const { walletName } = useAccount()
  const { transactions } = useTransactions()
  return (
    <div className="account-menu">
      <div className="facts">
        <div>
          <AddressLabel address={address} />
          <CopyButton value={address} />
        </div>
        {walletName !== null && (
          <div>
            <span>{text.wallet}</span>
            <span>
              <HiddenText text={walletName} />
            </span>
          </div>
        )}
        <Votes address={address} />
      </div>
      {transactions.length > 0 && <p className="label-line">{text.transactions}</p>}
      {transactions.toReversed().map(({ id, request, flow }) => (
        <button key={id} type="button" className="menu-item" onClick={() => transactionStore.show(id)}>
          <Icon name={flow.stage === 'indexed' ? 'check' : flow.stage === 'failed' ? 'warning' : 'clock'} />
          <span>
            {request.title} <span className="muted">{text.stages[flow.stage]}</span>
          </span>
        </button>
      ))}
      <Link className="menu-item" to={`/delegates/${address}`}>
        <Icon name="delegates" />
        {text.page}
      </Link>
      <button type="button" className="menu-item" onClick={openConnect}>
        <Icon name="wallet" />
        {text.change}
      </button>
      <button type="button" className="menu-item" onClick={() => void disconnectWallet()}>
        <Icon name="unplugged" />
        {text.disconnect}
      </button>
    </div>
  )
}

function Votes({ address }: { address: Address }) {
  const text = useMessages(accountMessages)
  const votes = useQuery(accountVotesQueryOptions(useConfig(), address)).data?.data
  if (votes === undefined) return null
  const amount = (value: bigint) => withUnit(formatAmount(value, DECIMALS, { maximumFractionDigits: 2 }), 'PLEN')
  return (
    <>
      <div>
        <span>{text.balance}</span>
        <span className="num">{amount(votes.balance)}</span>
      </div>
      <div>
        <span>{text.votes}</span>
        <span className="num">{amount(votes.votes)}</span>
      </div>
      <div>
        <span>{text.delegate}</span>
        {votes.delegate === null ? (
          <span>{text.nobody}</span>
        ) : votes.delegate === address ? (
          <span>{text.itself}</span>
        ) : (
          <AddressLabel address={votes.delegate} to={`/delegates/${votes.delegate}`} />
        )}
      </div>
    </>
  )
}
