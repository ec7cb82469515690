import type { ReactNode } from 'react'
import { useMessages } from '../ui/language/useMessages.ts'
import { IconButton } from '../ui/primitives/IconButton.tsx'
import { navigate } from '../ui/router/navigate.ts'
import { Brand } from './Brand.tsx'
import { messages } from './messages.ts'

/** Top bar of a phone. */
export function PhoneTop({ health, account }: { health: ReactNode; account: ReactNode }) {
  const text = useMessages(messages)
  return (
    <header className="phone-top">
      <Brand />
      <span className="grow" />
      {health}
      <IconButton icon="search" label={text.search} quiet size={18} onClick={() => navigate('/proposals')} />
      {account}
    </header>
  )
}
