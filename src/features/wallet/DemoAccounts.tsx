import { useState } from 'react'
import type { DemoAccount } from '../../domain/config/config.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressMark } from '../../ui/primitives/AddressMark.tsx'
import { SearchField } from '../../ui/primitives/SearchField.tsx'
import { connectMessages } from './connectMessages.ts'

/** From this many on, a list is easier searched than read. */
const SEARCHABLE_FROM = 7

type DemoAccountsProps = {
  accounts: readonly DemoAccount[]
  disabled: boolean
  onChoose: (account: DemoAccount) => void
}

/** Accounts of a local chain, with what each is good for. */
export function DemoAccounts({ accounts, disabled, onChoose }: DemoAccountsProps) {
  const text = useMessages(connectMessages)
  const [search, setSearch] = useState('')
  const words = search.trim().toLowerCase()
  const shown = accounts.filter(({ address, label, role }) =>
    `${label} ${role ?? ''} ${address}`.toLowerCase().includes(words),
  )
  return (
    <section>
      <h4 className="wallet-group">{text.demo}</h4>
      <p className="dialog-text">{text.demoLead}</p>
      {accounts.length >= SEARCHABLE_FROM && (
        <div className="wallet-search">
          <SearchField label={text.search} value={search} onChange={setSearch} />
        </div>
      )}
      <ul className="wallet-list">
        {shown.map((account) => (
          <li key={account.address}>
            <button type="button" className="wallet-option" disabled={disabled} onClick={() => onChoose(account)}>
              <AddressMark address={account.address} />
              <span>
                <b>{account.label}</b>
                {account.role !== null && <span className="hint">{account.role}</span>}
              </span>
              <span className="mono muted">{shortHex(account.address)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="dialog-text">{text.noMatch}</p>}
    </section>
  )
}
