import type { DelegateProfile } from '../../data/delegates/delegateQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { messages } from './messages.ts'
import { formatVotes } from './tokenAmount.ts'

/** For whom the account votes: the largest of them. */
export function Delegators({ profile, source }: { profile: DelegateProfile; source: Source }) {
  const text = useMessages(messages)
  const you = useAccount().address
  return (
    <Card>
      <CardHeader title={text.delegatorsOf} sentence={text.delegatorsSentence} />
      <div className="flush">
        <Table
          caption={text.delegatorsOf}
          rows={profile.delegators.filter(({ id }) => id !== profile.id)}
          rowKey={(row) => row.id}
          empty={text.noDelegators}
          columns={[
            {
              key: 'who',
              head: text.delegatorsOf,
              isRowHead: true,
              cell: (row) => (
                <AddressLabel
                  address={row.id}
                  name={row.statementName}
                  isYou={row.id === you}
                  to={`/delegates/${row.id}`}
                />
              ),
            },
            { key: 'balance', head: text.holds, numeric: true, cell: (row) => formatVotes(row.balance) },
          ]}
        />
      </div>
      <Provenance source={source} />
    </Card>
  )
}
