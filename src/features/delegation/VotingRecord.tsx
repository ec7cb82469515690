import type { DelegateProfile } from '../../data/delegates/delegateQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { CsvButton } from '../../ui/charts/CsvButton.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Chip, type ChipKind } from '../../ui/primitives/Chip.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { ProposalLink } from '../../ui/primitives/ProposalLink.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { messages } from './messages.ts'
import { formatVotes } from './tokenAmount.ts'

const CHIPS: Record<'For' | 'Against' | 'Abstain', ChipKind> = { For: 'for', Against: 'against', Abstain: 'abstain' }

export type VotingRecordProps = { profile: DelegateProfile; source: Source; onMore: (() => void) | undefined }

/** How the account voted, with reasons; its own override votes are marked. */
export function VotingRecord({ profile, source, onMore }: VotingRecordProps) {
  const text = useMessages(messages)
  return (
    <Card>
      <CardHeader
        title={text.record}
        sentence={text.recordSentence}
        tools={
          <CsvButton
            name={`plenum-votes-of-${profile.id}`}
            header={['timestamp', 'proposal', 'kind', 'support', 'weight', 'cast_weight', 'reason', 'transaction']}
            rows={() =>
              profile.ballots.map((ballot) => [
                ballot.timestamp,
                ballot.proposal.id,
                ballot.kind,
                ballot.support,
                ballot.weight,
                ballot.castWeight,
                ballot.reason,
                ballot.transactionHash,
              ])
            }
          />
        }
      />
      <div className="flush">
        <Table
          stackable
          caption={text.record}
          rows={profile.ballots}
          rowKey={(ballot) => ballot.id}
          empty={text.neverVoted}
          columns={[
            {
              key: 'proposal',
              head: text.proposal,
              isRowHead: true,
              phone: 'full',
              cell: (ballot) => (
                <div className="two-rows">
                  <ProposalLink proposal={ballot.proposal} />
                  {ballot.reason !== '' && (
                    <p className="small second">
                      “<HiddenText text={ballot.reason} />”
                    </p>
                  )}
                </div>
              ),
            },
            {
              key: 'vote',
              head: text.vote,
              phone: 'second',
              cell: (ballot) => (
                <span className="row">
                  <Chip kind={CHIPS[ballot.support]}>{text.supports[ballot.support]}</Chip>
                  {ballot.kind === 'Override' && <Chip kind="plain">{text.override}</Chip>}
                </span>
              ),
            },
            {
              key: 'date',
              head: text.date,
              phone: 'hide',
              cell: (ballot) => <Time at={ballot.timestamp} show="date" />,
            },
            {
              key: 'weight',
              head: text.weight,
              numeric: true,
              phone: 'second-end',
              cell: (ballot) => formatVotes(ballot.weight),
            },
          ]}
        />
      </div>
      {onMore !== undefined && (
        <div className="body">
          <Button onClick={onMore}>{text.showAll}</Button>
        </div>
      )}
      <Provenance source={source} />
    </Card>
  )
}
