import { useConfig } from '../../data/config/useConfig.ts'
import type { ProposalRowItem } from '../../data/proposals/proposalsQuery.ts'
import { countActionKinds } from '../../domain/actions/actionKinds.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { kindMessages } from './kindMessages.ts'

/** What a proposal's calls are about, by number. Sentences about each need code and names that an overview has no room for. */
export function KindSummary({ proposal: { calls, actionCount } }: { proposal: ProposalRowItem }) {
  const text = useMessages(kindMessages)
  const counts = countActionKinds(calls, useConfig())
  // Calls beyond those that were asked for are counted, without saying what they do.
  const unread = actionCount - calls.length
  if (unread > 0) counts.set('other', (counts.get('other') ?? 0) + unread)
  return [...counts]
    .map(([kind, count]) => {
      const [one, other = one] = text.kinds[kind].split('|')
      return `${count} ${count === 1 ? one : other}`
    })
    .join(text.separator)
}
