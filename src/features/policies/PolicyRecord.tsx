import type { PolicyFacts } from '../../data/policies/policiesQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { ProposalLink } from '../../ui/primitives/ProposalLink.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { type RecordEntry, RecordList } from '../../ui/primitives/RecordList.tsx'
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
  const entries: RecordEntry[] = [
    { key: 'from', name: text.validFrom, value: <Time at={policy.validFrom} /> },
    { key: 'until', name: text.validUntil, value: <Time at={policy.validUntil} /> },
    { key: 'added', name: text.added, value: <Time at={policy.addedTimestamp} /> },
  ]
  if (policy.proposal !== null) {
    entries.push({ key: 'proposal', name: text.byProposal, value: <ProposalLink proposal={policy.proposal} /> })
  }
  if (policy.retiredTimestamp !== null) {
    entries.push({ key: 'retired', name: text.retiredOn, value: <Time at={policy.retiredTimestamp} /> })
  }
  if (policy.retiredByProposal !== null) {
    const value = <ProposalLink proposal={policy.retiredByProposal} />
    entries.push({ key: 'retiredBy', name: text.retiredBy, value })
  }
  if (predecessor !== undefined) {
    entries.push({ key: 'predecessor', name: text.predecessor, value: <PolicyLink policy={predecessor} /> })
  }
  for (const successor of successors) {
    entries.push({ key: successor.id, name: text.successor, value: <PolicyLink policy={successor} /> })
  }
  return (
    <Card span={4}>
      <CardHeader title={text.record} />
      <div className="body">
        <RecordList entries={entries} />
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
