import type { ProposalListItem } from '../../data/proposals/proposalsQuery.ts'
import type { ActionContext } from '../../domain/actions/ActionContext.ts'
import { describeAction } from '../../domain/actions/describeAction.ts'
import { sentenceText } from '../../domain/proposalText/sentenceText.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { KindSummary } from './KindSummary.tsx'
import { effectMessages } from './effectMessages.ts'
import { callOf } from './proposalCalls.ts'

type RowEffectProps = { proposal: ProposalListItem; context: ActionContext }

/** What a proposal of the list would do: the first of one or two actions in words; of more, what they are about. */
export function RowEffect({ proposal, context }: RowEffectProps) {
  const text = useMessages(effectMessages)
  const [first] = proposal.actions
  if (first === undefined || proposal.actionCount > 2) return <KindSummary proposal={proposal} />
  return (
    <>
      <HiddenText text={sentenceText(describeAction(callOf(first), context).sentence)} />
      {proposal.actionCount === 2 && text.oneMore}
    </>
  )
}
