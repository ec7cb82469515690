import type { GovernorView } from '../../data/proposals/governorView.ts'
import type { ProposalRecord } from '../../data/proposals/proposalQuery.ts'
import type { ActionContext } from '../../domain/actions/ActionContext.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Hex } from '../../ui/primitives/Hex.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { detailMessages } from './detailMessages.ts'
import { type TimelineFact, timelineFacts } from './timelineFacts.ts'
import { useActionContext } from './useActionContext.ts'

/** All that happened, oldest first, each with its transaction; votes are one line that leads to their tab. */
export function TimelineTab({ view, source }: { view: GovernorView<ProposalRecord>; source: Source }) {
  const text = useMessages(detailMessages)
  const now = useNow()
  const context = useActionContext()
  const { proposal } = view
  const facts = timelineFacts(proposal, now)
  const ballots = (proposal.forCount ?? 0) + (proposal.againstCount ?? 0) + (proposal.abstainCount ?? 0)
  return (
    <Card>
      <CardHeader title={text.timeline} sentence={text.timelineSentence} />
      <ol className="timeline">
        {facts.map((fact) => (
          <li key={fact.key}>
            <Time at={fact.atSeconds} />
            <span className="what">
              <FactWords fact={fact} context={context} />
              {fact.kind === 'opened' && ballots > 0 && (
                <>
                  {' · '}
                  <span className="muted">{text.votesFact(groupDigits(String(ballots)))}</span>{' '}
                  <Link to={`/proposals/${proposal.id}`} search={{ tab: 'votes' }}>
                    {text.seeVotes}
                  </Link>
                </>
              )}
            </span>
            {fact.transactionHash === null ? (
              <span className="muted">{text.byClock}</span>
            ) : (
              <Hex value={fact.transactionHash} copy />
            )}
          </li>
        ))}
      </ol>
      <Provenance source={source} what={text.provenanceRecord} />
    </Card>
  )
}

function FactWords({ fact, context }: { fact: TimelineFact; context: ActionContext }) {
  const text = useMessages(detailMessages)
  const words = text.facts[fact.kind]
  switch (fact.kind) {
    case 'extended':
    case 'queued':
      return (
        <>
          {words} <Time at={fact.untilSeconds} />
        </>
      )
    case 'confirmed':
    case 'revoked':
      return (
        <>
          {words} <AddressLabel address={fact.member} />
        </>
      )
    case 'paid':
    case 'received': {
      const asset = [...context.assets, context.token].find((candidate) => candidate.address === fact.asset)
      const { symbol, decimals } = asset ?? context.nativeCurrency
      return (
        <>
          {words} <b className="num">{formatAmount(fact.amount, decimals)}</b> {symbol}{' '}
          <AddressLabel address={fact.counterparty} />
        </>
      )
    }
    default:
      return <b>{words}</b>
  }
}
