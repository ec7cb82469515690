import { useMessages } from '../../ui/language/useMessages.ts'
import { HealthChip } from '../../ui/primitives/HealthChip.tsx'
import { messages } from './messages.tsx'

/** The health chip before anything is known. As wide on a phone as it will be when all is well. */
export function AskingChip({ onOpen }: { onOpen?: () => void }) {
  const text = useMessages(messages)
  return <HealthChip state="file" words={text.asking} shortWord={text.short.live} onOpen={onOpen} />
}
