import type { ReactNode } from 'react'
import type { PolicyFacts } from '../../data/policies/policiesQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { ProposalLink } from '../../ui/primitives/ProposalLink.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'

export type PolicyRecordProps = {
  policy: PolicyFacts
  predecessor: PolicyFacts | undefined
  successors: readonly PolicyFacts[]
  source: Source
}

/** When it was in force, by whose decision, and what came before and after it. */
export function PolicyRecord({ policy, predecessor, successors, source }: PolicyRecordProps) {
  const text = useMessages(messages)
  const rows: [name: string, value: ReactNode][] = [
    [text.validFrom, <Time key="from" at={policy.validFrom} />],
    [text.validUntil, <Time key="until" at={policy.validUntil} />],
    [text.added, <Time key="added" at={policy.addedTimestamp} />],
  ]
  if (policy.proposal !== null) rows.push([text.byProposal, <ProposalLink key="proposal" proposal={policy.proposal} />])
  if (policy.retiredTimestamp !== null) rows.push([text.retiredOn, <Time key="retired" at={policy.retiredTimestamp} />])
  if (policy.retiredByProposal !== null) {
    rows.push([text.retiredBy, <ProposalLink key="retiredBy" proposal={policy.retiredByProposal} />])
  }
  if (predecessor !== undefined) rows.push([text.predecessor, <PolicyLink key="before" policy={predecessor} />])
  for (const successor of successors) rows.push([text.successor, <PolicyLink key={successor.id} policy={successor} />])
  return (
    <Card span={4}>
      <CardHeader title={text.record} />
      <div className="body">
        <dl className="record-list">
          {rows.map(([name, value], index) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Provenance source={source} />
    </Card>
  )
}

function PolicyLink({ policy }: { policy: PolicyFacts }) {
  const text = useMessages(messages)
  return (
    <>
      <Link to={`/policies/${policy.number}`}>
        <HiddenText text={policy.name} />
      </Link>{' '}
      <span className="muted">{text.number(policy.number.toString())}</span>
    </>
  )
}
