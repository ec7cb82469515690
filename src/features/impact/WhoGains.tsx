import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { ballotsOfQueryOptions } from '../../data/impact/ballotsOfQuery.ts'
import { beneficiariesQueryOptions } from '../../data/impact/beneficiariesQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { isThresholdReached, type Tally } from '../../domain/governor/isPassing.ts'
import type { Address, Hex } from '../../domain/hex.ts'
import { whoGains } from '../../domain/impact/whoGains.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'

export type Vote = { id: Hex; tally: Tally; thresholdBps: number }

export type WhoGainsProps = {
  vote: Vote
  /** Recipients that get compute, or may do what they could not before. */
  recipientIds: readonly bigint[]
  payees: readonly Address[]
  operators: readonly Address[]
}

type Beneficiary = { key: string; who: ReactNode; accounts: readonly Address[] }

/** How much of a proposal's support comes from those to whom it would give something. */
export function WhoGains({ vote, recipientIds, payees, operators }: WhoGainsProps) {
  const text = useMessages(messages)
  const config = useConfig()
  const organisations = useQuery({
    ...beneficiariesQueryOptions(config, { recipientIds }),
    enabled: recipientIds.length > 0,
  }).data?.data
  const address = (account: Address, what: string): Beneficiary => ({
    key: `${what} ${account}`,
    who: (
      <>
        <AddressLabel address={account} /> <span className="muted">{what}</span>
      </>
    ),
    accounts: [account],
  })
  const beneficiaries: Beneficiary[] = [
    ...(organisations ?? []).map(({ number, name, accounts }) => ({
      key: number.toString(),
      who: (
        <Link to={`/compute/recipients/${number}`}>
          <HiddenText text={name} />
        </Link>
      ),
      accounts,
    })),
    ...[...new Set(payees)].map((account) => address(account, text.payee)),
    ...[...new Set(operators)].map((account) => address(account, text.operator)),
  ]
  const voters = [...new Set(beneficiaries.flatMap(({ accounts }) => accounts))].sort()
  const isReady = recipientIds.length === 0 || organisations !== undefined
  const ballots = useQuery({ ...ballotsOfQueryOptions(config, { proposal: vote.id, voters }), enabled: isReady })
  return (
    <Card>
      <CardHeader title={text.gains} sentence={text.gainsSentence} />
      <ReadView state={readState(ballots)}>
        {(found, source) => {
          const { gains, forVotes, thresholdReachedWithout } = whoGains(
            found,
            beneficiaries,
            vote.tally,
            vote.thresholdBps,
          )
          const plen = (wei: bigint) => formatAmount(wei, 18, { maximumFractionDigits: 0 })
          return (
            <>
              <CardBody>
                <p className="gain-figure">
                  {gains.length === 0
                    ? text.noOverlap
                    : text.overlap(formatRatio(forVotes, vote.tally.forVotes), plen(forVotes))}
                </p>
                <p className="second">
                  {text.gainsWho(beneficiaries.length)}{' '}
                  {gains.length > 0 &&
                    (thresholdReachedWithout
                      ? text.stillReached
                      : isThresholdReached(vote.tally, vote.thresholdBps)
                        ? text.notReached
                        : text.neverReached)}
                </p>
              </CardBody>
              {gains.length > 0 && (
                <Table
                  caption={text.gains}
                  stackable
                  rows={gains}
                  rowKey={({ beneficiary }) => beneficiary.key}
                  columns={[
                    {
                      key: 'who',
                      head: text.beneficiary,
                      cell: ({ beneficiary }) => beneficiary.who,
                      isRowHead: true,
                      phone: 'first',
                    },
                    {
                      key: 'accounts',
                      head: text.accounts,
                      cell: (gain) =>
                        gain.voters.map((voter) => <AddressLabel key={voter} address={voter} withoutMark />),
                      phone: 'second',
                    },
                    {
                      key: 'votes',
                      head: text.forVotes,
                      cell: (gain) => plen(gain.forVotes),
                      numeric: true,
                      phone: 'first-end',
                    },
                  ]}
                />
              )}
              <CardBody>
                <Callout>{text.notAPerson}</Callout>
              </CardBody>
              <Provenance source={source} />
            </>
          )
        }}
      </ReadView>
    </Card>
  )
}
