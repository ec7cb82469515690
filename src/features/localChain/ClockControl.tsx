import { lazy, Suspense } from 'react'
import { useChainTime } from '../../data/clock/useChainTime.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { isLocalChain } from '../../domain/config/isLocalChain.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { IconButton } from '../../ui/primitives/IconButton.tsx'
import { Menu } from '../../ui/primitives/Menu.tsx'
import { messages } from './messages.ts'

const ClockMenu = lazy(async () => ({ default: (await import('./ClockMenu.tsx')).ClockMenu }))

/** On a local chain: time travel forwards, to try what needs days. Nothing on any other chain. */
export function ClockControl() {
  const text = useMessages(messages)
  const local = isLocalChain(useConfig())
  const now = useChainTime()
  if (!local || now === null) return null
  return (
    <Menu label={text.clock} button={(properties) => <IconButton icon="clock" label={text.clock} {...properties} />}>
      <Suspense fallback={null}>
        <ClockMenu nowSeconds={now} />
      </Suspense>
    </Menu>
  )
}
