import type { ButtonHTMLAttributes } from 'react'
import { shortHex } from '../../domain/format/shortHex.ts'
import { useMessages } from '../language/useMessages.ts'
import { AddressMark } from './AddressMark.tsx'
import { Icon } from './Icon.tsx'
import { messages } from './messages.ts'

export type AccountChipProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** Null: nobody is connected, and the chip offers it. */
  address: string | null
  /** Transactions under way. */
  pendingCount?: number
}

export function AccountChip({ address, pendingCount = 0, ...rest }: AccountChipProps) {
  const text = useMessages(messages)
  if (address === null) {
    return (
      <button type="button" {...rest} className="account connect">
        <Icon name="wallet" />
        <span>{text.connect}</span>
      </button>
    )
  }
  return (
    <button type="button" {...rest} className="account" title={address} aria-label={text.accountOf(shortHex(address))}>
      <AddressMark address={address} />
      <span className="mono wide-only">{shortHex(address)}</span>
      {pendingCount > 0 && <span className="count">{pendingCount}</span>}
    </button>
  )
}
