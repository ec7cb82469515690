import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { decidedProposalsQueryOptions } from '../../data/impact/decidedProposalsQuery.ts'
import { readState } from '../../data/query/readState.ts'
import {
  type ChangedOutcome,
  type Outcome,
  parameterImpact,
  type TriedParameters,
} from '../../domain/impact/parameterImpact.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Link } from '../../ui/router/Link.tsx'
import type { ImpactMoment } from './ImpactMoment.ts'
import { messages } from './messages.ts'

/** What past votes would have come to under other settings. Of an executed proposal: those that closed before it. */
export function ParameterImpact({ tried, moment }: { tried: TriedParameters; moment: ImpactMoment }) {
  const text = useMessages(messages)
  const now = useNow()
  const hour = now === null ? null : (now / 3_600n) * 3_600n
  const beforeSeconds = moment.kind === 'executed' ? moment.timestampSeconds : hour
  const query = useQuery({
    ...decidedProposalsQueryOptions(useConfig(), {
      beforeSeconds: beforeSeconds ?? 0n,
      triedCapBps: tried.powerCapBps ?? null,
    }),
    enabled: beforeSeconds !== null,
  })
  return (
    <Card>
      <ReadView state={readState(query)} skeleton={{ lines: [50, 100, 100], lineHeight: 20 }}>
        {(proposals, source) => {
          const changed = parameterImpact(proposals, tried)
          const total = proposals.length.toString()
          return (
            <>
              <CardHeader
                title={changed.length === 0 ? text.parameters : text.flips(changed.length, total)}
                sentence={text.parametersSentence(total)}
              />
              {changed.length === 0 ? (
                <CardBody>
                  <p>{text.noFlip}</p>
                </CardBody>
              ) : (
                <Table
                  caption={text.parameters}
                  stackable
                  rows={changed}
                  rowKey={({ id }) => id}
                  columns={[
                    {
                      key: 'proposal',
                      head: text.proposal,
                      isRowHead: true,
                      phone: 'full',
                      cell: ({ id }) => (
                        <Link to={`/proposals/${id}`}>
                          <HiddenText text={proposals.find((each) => each.id === id)?.title ?? id} />
                        </Link>
                      ),
                    },
                    { key: 'then', head: text.endedThen, cell: ({ before }) => ended(before), phone: 'second' },
                    {
                      key: 'now',
                      head: text.endedNow,
                      cell: ({ after }) => <b>{ended(after)}</b>,
                      phone: 'second-end',
                    },
                    { key: 'why', head: text.why, cell: (row) => reason(row), phone: 'full' },
                  ]}
                />
              )}
              <CardBody>
                <p className="small second">{text.nobodyKnows}</p>
              </CardBody>
              <Provenance source={{ ...source, kind: 'browser' }} what={text.parameterSource} />
            </>
          )
        }}
      </ReadView>
    </Card>
  )

  function ended({ passes }: Outcome): string {
    return passes ? text.passed : text.failed
  }

  function reason({ before, after }: ChangedOutcome): string {
    if (after.passes) return before.quorumReached ? text.reasons.above : text.reasons.quorumMet
    return after.quorumReached ? text.reasons.below : text.reasons.quorumMissed
  }
}
