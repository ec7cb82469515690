import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import type { Ballot } from '../../data/voting/ballotFields.ts'
import { largestBallotsQueryOptions } from '../../data/voting/largestBallotsQuery.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatCompact } from '../../domain/format/formatCompact.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { ballotCount } from './ballotCount.ts'
import { messages } from './messages.ts'

/** The heaviest votes on either side. Nothing before the first vote. */
export function LargestVotes({ view: { proposal } }: { view: GovernorView }) {
  const text = useMessages(messages)
  const config = useConfig()
  const answer = useQuery(largestBallotsQueryOptions(config, { proposal: proposal.id })).data
  if (answer === undefined) return null
  const { forBallots, againstBallots } = answer.data
  if (forBallots.length + againstBallots.length === 0) return null
  return (
    <Card>
      <CardHeader
        title={text.largest}
        tools={
          <Link to={`/proposals/${proposal.id}`} search={{ tab: 'votes' }}>
            {text.all(groupDigits(String(ballotCount(proposal))))}
          </Link>
        }
      />
      <div className="largest">
        <Side name={text.sides.For} tone="for" ballots={forBallots} />
        <Side name={text.sides.Against} tone="against" ballots={againstBallots} />
      </div>
      <Provenance source={answer.source} />
    </Card>
  )
}

function Side({ name, tone, ballots }: { name: string; tone: 'for' | 'against'; ballots: readonly Ballot[] }) {
  const { language } = useLanguage()
  if (ballots.length === 0) return null
  return (
    <>
      <h3>
        <i className={`swatch tone-${tone}`} aria-hidden="true" />
        {name}
      </h3>
      <ul>
        {ballots.map((ballot) => (
          <li key={ballot.id}>
            <AddressLabel address={ballot.voter} name={ballot.voterName} to={`/delegates/${ballot.voter}`} />
            <b title={formatAmount(ballot.weight, 18)}>{formatCompact(ballot.weight, 18, language)}</b>
          </li>
        ))}
      </ul>
    </>
  )
}
