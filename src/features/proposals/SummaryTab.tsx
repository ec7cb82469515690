import type { GovernorView } from '../../data/proposals/governorView.ts'
import type { ProposalRecord } from '../../data/proposals/proposalQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { splitDescription } from '../../domain/proposalText/proposalDescription.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Markdown } from '../../ui/primitives/Markdown.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { ActionEffect } from './ActionEffect.tsx'
import { detailMessages } from './detailMessages.ts'
import { isEnded } from './isEnded.ts'
import { callOf } from './proposalCalls.ts'
import { useActionContext } from './useActionContext.ts'
import { useActionFacts } from './useActionFacts.ts'

const SHOWN = 4

/** What it would do in words, then why, as the proposer says. */
export function SummaryTab({ view, source }: { view: GovernorView<ProposalRecord>; source: Source }) {
  const text = useMessages(detailMessages)
  const context = useActionContext()
  const { proposal } = view
  const calls = proposal.actions.slice(0, SHOWN).map(callOf)
  const factsOf = useActionFacts(calls, !isEnded(view))
  const { body } = splitDescription(proposal.description)
  return (
    <>
      <Card>
        <CardHeader
          title={view.state === 'Executed' ? text.whatItDid : text.whatItDoes}
          tools={
            <Link to={`/proposals/${proposal.id}`} search={{ tab: 'actions' }}>
              {text.allActions}
            </Link>
          }
        />
        <div>
          {calls.map((call, index) => (
            <ActionEffect key={index} call={call} context={context} facts={factsOf(call)} />
          ))}
        </div>
        {proposal.actions.length > SHOWN && (
          <p className="more-actions small">
            <Link to={`/proposals/${proposal.id}`} search={{ tab: 'actions' }}>
              {text.moreActions(proposal.actions.length - SHOWN)}
            </Link>
          </p>
        )}
        <Provenance source={source} />
      </Card>
      <Card>
        <CardHeader title={text.description} sentence={text.descriptionSentence} />
        <CardBody>{body === '' ? <p className="muted">{text.noDescription}</p> : <Markdown text={body} />}</CardBody>
        <Provenance source={source} />
      </Card>
    </>
  )
}
