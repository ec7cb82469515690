import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../data/config/useConfig.ts'
import { openDecisionsQueryOptions } from '../data/proposals/openDecisionsQuery.ts'
import { useNow } from '../ui/clock/useNow.ts'
import { useMessages } from '../ui/language/useMessages.ts'
import { messages } from './messages.ts'

const MINUTE = 60n

/** Badge with the number of open and pending proposals; nothing while it is unknown or none. */
export function OpenProposalCount() {
  const text = useMessages(messages)
  const now = useNow()
  const { data } = useQuery({
    // Whole minutes: the same question as the overview's, so it is asked once.
    ...openDecisionsQueryOptions(useConfig(), { atSeconds: ((now ?? 0n) / MINUTE) * MINUTE }),
    enabled: now !== null,
    placeholderData: (before) => before,
  })
  const count = data?.data.open.length ?? 0
  if (count === 0) return null
  return (
    <span className="count" title={text.openProposals(count)}>
      {count}
    </span>
  )
}
