import type { PolicyFacts } from '../../data/policies/policiesQuery.ts'
import { policyStatus } from '../../domain/policy/policyStatus.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'
import { PolicyStatusChip } from './PolicyStatusChip.tsx'

export type PolicyTableProps = { policies: readonly PolicyFacts[]; at: bigint; caption: string }

export function PolicyTable({ policies, at, caption }: PolicyTableProps) {
  const text = useMessages(messages)
  return (
    <Table
      stackable
      caption={caption}
      rows={policies}
      rowKey={(policy) => policy.id}
      empty={text.none}
      columns={[
        {
          key: 'name',
          head: text.policy,
          isRowHead: true,
          phone: 'first',
          cell: (policy) => (
            <>
              <Link to={`/policies/${policy.number}`}>
                <HiddenText text={policy.name} />
              </Link>{' '}
              <span className="muted">{text.number(policy.number.toString())}</span>
            </>
          ),
        },
        { key: 'kind', head: text.kind, phone: 'second', cell: (policy) => text.kinds[policy.kind] },
        {
          key: 'status',
          head: text.status,
          phone: 'first-end',
          cell: (policy) => <PolicyStatusChip status={policyStatus(policy, at)} />,
        },
        {
          key: 'validity',
          head: text.validity,
          phone: 'second-end',
          cell: (policy) => (
            <>
              <Time at={policy.validFrom} show="date" /> –{' '}
              <Time at={policy.retiredTimestamp ?? policy.validUntil} show="date" />
            </>
          ),
        },
      ]}
    />
  )
}
