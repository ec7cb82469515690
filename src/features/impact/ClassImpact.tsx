import type { Division } from '../../data/impact/divisionQuery.ts'
import type { EpochDivision, Share } from '../../domain/compute/epochDivision.ts'
import { topShareBps } from '../../domain/concentration/topShareBps.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { allocationImpact, type CapUse } from '../../domain/impact/allocationImpact.ts'
import type { Grant } from '../../domain/impact/impactSubjects.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AllocationBars } from '../../ui/primitives/AllocationBars.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { StatTile } from '../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../ui/primitives/StatTiles.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { grantFacts } from './grantFacts.ts'
import type { ImpactMoment } from './ImpactMoment.ts'
import { messages } from './messages.ts'

export type ClassImpactProps = {
  epoch: bigint
  classNumber: bigint
  grants: readonly Grant[]
  division: Division
  source: Source
  moment: ImpactMoment
}

/** Bars drawn beside those who receive something; the table has all. */
const MOST_BARS = 10

/** One class in one epoch: what is left, how concentrated, and each organisation's part before and after. */
export function ClassImpact({ epoch, classNumber, grants, division, source, moment }: ClassImpactProps) {
  const text = useMessages(messages)
  const capacity = division.capacities.get(classNumber) ?? 0n
  const cap = (capacity * division.maxShareBps) / 10_000n
  const { before, after, caps, restMilliHours } = allocationImpact(division.allocations, grantFacts(grants, division), {
    epoch,
    classNumber,
    capacityMilliHours: capacity,
    capMilliHours: cap,
  })
  const className = division.classNames.get(classNumber) ?? text.gpuClassNumber(classNumber.toString())
  const rows = after.shares.map((share) => {
    const held = before.shares.find(({ parent }) => parent.number === share.parent.number)?.milliHours ?? 0n
    return { ...share, held, granted: share.milliHours - held }
  })
  const shown = rows.filter((row, index) => index < MOST_BARS || row.granted > 0n)
  const isDone = moment.kind === 'executed'
  return (
    <ChartFrame
      id={`impact-${epoch}-${classNumber}`}
      title={(isDone ? text.grantTitleDone : text.grantTitle)(className, epoch.toString())}
      sentence={text.grantSentence(isDone ? text.atExecution : text.atNow)}
      csvName={`plenum-impact-epoch-${epoch}-${className}`}
      lead={<Tiles before={before} after={after} restMilliHours={restMilliHours} capacity={capacity} />}
      legend={[
        { tone: 'main', label: text.allocatedAlready },
        { tone: 'second', label: text.granted },
      ]}
      table={{
        columns: [
          { head: text.organisation },
          ...[text.beforeHead, text.grantedHead, text.afterHead, text.shareHead].map((head) => ({
            head,
            numeric: true,
          })),
        ],
        rows: rows.map((row) => {
          const amounts = [row.held, row.granted, row.milliHours]
          const share = formatRatio(row.milliHours, capacity)
          return {
            key: row.parent.number.toString(),
            cells: [
              <HiddenText key="name" text={row.parent.name} />,
              ...amounts.map((amount) => formatMilliHours(amount)),
              share,
            ],
            csv: [row.parent.name, ...amounts, share],
          }
        }),
      }}
      provenance={<Provenance source={{ ...source, kind: 'browser' }} what={text.source} />}
    >
      <AllocationBars
        sentence={text.chart}
        {...(cap > 0n && {
          cap: {
            value: cap,
            label: text.cap(formatShareBps(division.maxShareBps), formatMilliHours(cap, { maximumFractionDigits: 0 })),
          },
        })}
        rows={shown.map((row) => ({
          key: row.parent.number.toString(),
          who: (
            <Link to={`/compute/recipients/${row.parent.number}`}>
              <HiddenText text={row.parent.name} />
            </Link>
          ),
          parts: [
            { value: row.held, tone: 'main' },
            { value: row.granted, tone: 'second', fill: row.milliHours > cap ? 'hatch' : 'solid' },
          ],
          value: (
            <>
              <b>{formatMilliHours(row.milliHours, { maximumFractionDigits: 0 })}</b>{' '}
              <span className="muted">{formatRatio(row.milliHours, capacity)}</span>
            </>
          ),
        }))}
      />
      <CapNotes caps={caps} shares={after.shares} />
      {division.isCut && <p className="small muted">{text.cut}</p>}
    </ChartFrame>
  )
}

type TilesProps = { before: EpochDivision; after: EpochDivision; restMilliHours: bigint; capacity: bigint }

function Tiles({ before, after, restMilliHours, capacity }: TilesProps) {
  const text = useMessages(messages)
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  const index = (ppm: bigint) => formatAmount(ppm, 6, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const top = ({ shares }: EpochDivision) =>
    `${formatShareBps(topShareBps(shares.map((share) => share.milliHours)), 1)}`
  return (
    <StatTiles inCard>
      <StatTile
        label={text.left}
        value={hours(restMilliHours)}
        note={
          restMilliHours < 0n
            ? text.overNote
            : text.leftNote(hours(capacity - before.allocatedMilliHours), hours(capacity))
        }
      />
      <StatTile label={text.top} value={top(after)} note={text.topNote(top(before))} />
      <StatTile label={text.hhi} value={index(after.hhiPpm)} note={text.before(index(before.hhiPpm))} />
      <StatTile label={text.gini} value={index(after.giniPpm)} note={text.before(index(before.giniPpm))} />
    </StatTiles>
  )
}

/** Whom the cap binds, in words. */
function CapNotes({ caps, shares }: { caps: readonly CapUse[]; shares: readonly Share[] }) {
  const text = useMessages(messages)
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  const hit = caps.filter(({ reached }) => reached)
  if (hit.length === 0) return <p className="small second">{text.noCapHit}</p>
  return (
    <ul className="cap-notes">
      {hit.map(({ parentId, milliHours, capMilliHours }) => {
        const name = shares.find(({ parent }) => parent.number === parentId)?.parent.name ?? `#${parentId}`
        return (
          <li key={parentId.toString()} className="small">
            <HiddenText
              text={
                milliHours > capMilliHours
                  ? text.capBroken(name, hours(milliHours - capMilliHours))
                  : text.capHit(name, hours(capMilliHours))
              }
            />
          </li>
        )
      })}
    </ul>
  )
}
