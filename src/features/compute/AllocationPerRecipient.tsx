import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import type { OrganisationUse } from '../../domain/compute/organisationUse.ts'
import type { RoundsOfEpoch } from '../../data/rounds/roundsOfEpochQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AllocationBars } from '../../ui/primitives/AllocationBars.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'

export type AllocationPerRecipientProps = {
  epoch: bigint
  className: string
  /** Largest first. */
  organisations: readonly OrganisationUse[]
  /** Recipients with an allocation, of each organisation. */
  memberCounts: ReadonlyMap<bigint, number>
  /** What was asked for in the class's round. */
  requests: RoundsOfEpoch['computeRequests']
  capacityMilliHours: bigint
  maxShareBps: bigint
  phase: string
  source: Source
}

/** Who gets the compute of one class and epoch, held against the one cap for all. */
export function AllocationPerRecipient(props: AllocationPerRecipientProps) {
  const { epoch, className, memberCounts, capacityMilliHours, maxShareBps, phase, source } = props
  const text = useMessages(messages)
  const cap = (capacityMilliHours * maxShareBps) / 10_000n
  const rows = allocationRows(props.organisations, props.requests)
  const who = ({ parent }: AllocationRow) => (
    <RecipientLink parent={parent} members={memberCounts.get(parent.number) ?? 1} />
  )
  return (
    <ChartFrame
      id="recipients"
      title={text.perRecipient}
      sentence={text.perRecipientSentence}
      legend={[
        { tone: 'second', label: text.byGrant },
        { tone: 'main', label: text.byRound },
        ...(rows.some(({ notGivenMilliHours }) => notGivenMilliHours > 0n)
          ? [{ tone: 'axis', fill: 'hatch', label: text.askedNotGiven } as const]
          : []),
      ]}
      csvName={`plenum-epoch-${epoch}-${className}-allocations`}
      table={{
        columns: [
          { head: text.recipient },
          { head: text.byGrant, numeric: true },
          { head: text.byRound, numeric: true },
          { head: text.gpuHours, numeric: true },
          { head: text.share, numeric: true },
          { head: text.askedNotGiven, numeric: true },
        ],
        rows: rows.map((row) => ({
          key: row.parent.number.toString(),
          cells: [
            who(row),
            formatMilliHours(row.grantedMilliHours),
            formatMilliHours(row.dividedMilliHours),
            formatMilliHours(row.milliHours),
            formatRatio(row.milliHours, capacityMilliHours),
            formatMilliHours(row.notGivenMilliHours),
          ],
          csv: [
            row.parent.name,
            row.grantedMilliHours,
            row.dividedMilliHours,
            row.milliHours,
            formatRatio(row.milliHours, capacityMilliHours),
            row.notGivenMilliHours,
          ],
        })),
      }}
      provenance={<Provenance source={source} what={text.allocationsOf(epoch.toString())} />}
    >
      {rows.length === 0 ? (
        <EmptyState title={text.noAllocation} actions={<ButtonLink to="/proposals/new">{text.propose}</ButtonLink>}>
          {text.noAllocationWhy(phase)}
        </EmptyState>
      ) : (
        <AllocationBars
          sentence={text.perRecipientChart(epoch.toString(), className)}
          cap={{ value: cap, label: text.capLabel(formatShareBps(maxShareBps), formatMilliHours(cap)) }}
          rows={rows.map((row) => ({
            key: row.parent.number.toString(),
            who: who(row),
            parts: [
              { value: row.grantedMilliHours, tone: 'second' },
              { value: row.dividedMilliHours, tone: 'main' },
              { value: row.notGivenMilliHours, tone: 'axis', fill: 'hatch' },
            ],
            value: (
              <>
                <b>{formatMilliHours(row.milliHours)}</b>{' '}
                <span className="share">{formatRatio(row.milliHours, capacityMilliHours)}</span>
              </>
            ),
          }))}
        />
      )}
    </ChartFrame>
  )
}

type AllocationRow = OrganisationUse & { notGivenMilliHours: bigint }

/** Who has something, then who asked in vain; both with what their request did not get. */
function allocationRows(
  organisations: readonly OrganisationUse[],
  requests: RoundsOfEpoch['computeRequests'],
): AllocationRow[] {
  const notGiven = new Map(
    requests.map(({ parent, milliHours, shareMilliHours }) => [parent.number, milliHours - (shareMilliHours ?? 0n)]),
  )
  const having = organisations.filter(({ milliHours }) => milliHours > 0n)
  const known = new Set(having.map(({ parent }) => parent.number))
  const nothing = {
    milliHours: 0n,
    grantedMilliHours: 0n,
    dividedMilliHours: 0n,
    leasedMilliHours: 0n,
    usedMilliHours: 0n,
  }
  return [
    ...having,
    ...requests.filter(({ parent }) => !known.has(parent.number)).map(({ parent }) => ({ parent, ...nothing })),
  ].map((row) => ({ ...row, notGivenMilliHours: notGiven.get(row.parent.number) ?? 0n }))
}

function RecipientLink({ parent, members }: { parent: OrganisationUse['parent']; members: number }) {
  const text = useMessages(messages)
  return (
    <>
      <Link to={`/compute/recipients/${parent.number}`}>
        <HiddenText text={parent.name} />
      </Link>
      {members > 1 && <span className="muted"> {text.affiliates(members - 1)}</span>}
    </>
  )
}
