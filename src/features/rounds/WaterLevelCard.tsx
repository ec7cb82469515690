import { useMemo } from 'react'
import { compareBigints } from '../../domain/compareBigints.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { levelHeight, waterColumns } from '../../domain/rounds/waterColumns.ts'
import { divideRound, type RoundRequest } from '../../domain/waterLevel/divideRound.ts'
import { moreSupport } from '../../domain/waterLevel/moreSupport.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import type { CardSpan } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Segmented } from '../../ui/primitives/Segmented.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { oneOf } from '../../ui/router/oneOf.ts'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'
import { BoundList, type BoundRow } from './BoundList.tsx'
import { formatVotes } from './formatVotes.ts'
import type { Round } from './useRound.ts'
import { waterMessages } from './waterMessages.ts'
import { WaterLevelPlot } from './WaterLevelPlot.tsx'
import './rounds.css'

export type WaterLevelCardProps = {
  round: Round
  /** What it would be divided by: the requests as they are, or with a draft of the reader's support. */
  requests: readonly RoundRequest[]
  /** The requests include what the reader has not sent yet. */
  isDraft?: boolean
  source: Source
  span?: CardSpan
}

const EXTRA = ['1', '1000', '100000'] as const
const parseExtra = oneOf(...EXTRA)
/** Each recipient's row divides the round anew. */
const MOST_ROWS_WITH_MORE = 150
const PLEN = 10n ** 18n

/** How a round is divided: what bound each recipient, and what more votes would have given it. */
export function WaterLevelCard({ round, requests, isDraft = false, source, span }: WaterLevelCardProps) {
  const text = useMessages(waterMessages)
  const [extra, setExtra] = useSearchParameter<(typeof EXTRA)[number]>('more', parseExtra, '1')
  const extraVotes = BigInt(extra) * PLEN
  const { terms } = round
  const division = useMemo(() => divideRound(requests, terms), [requests, terms])
  const columns = useMemo(() => waterColumns(requests, division.shares, terms), [requests, division, terms])
  const rows = useMemo(
    () => boundRows(round, requests, division.shares, extraVotes),
    [round, requests, division, extraVotes],
  )
  const numberOf = (recipientId: bigint) => rows.findIndex((row) => row.recipientId === recipientId) + 1
  const nameOf = (recipientId: bigint) => rows.find((row) => row.recipientId === recipientId)?.name ?? ''
  const isSettled = round.settlement !== null
  const level = division.full ? null : levelHeight(division.level, terms)
  const formatHeight = (height: number) =>
    formatAmount(BigInt(Math.round(height * 100)), 2, { maximumFractionDigits: height >= 100 ? 0 : 2 })
  const weight = terms.squareRoot ? text.rootUnit : text.unit
  const settledLevel = round.settlement?.level
  const matches = settledLevel === undefined || settledLevel === division.level
  const place = `${round.epoch}-${round.className.replaceAll(' ', '-')}`
  return (
    <ChartFrame
      id="water"
      {...(span && { span })}
      title={isSettled ? text.settledTitle : isDraft ? text.draftTitle : text.previewTitle}
      sentence={text.sentence(weight, isSettled)}
      unit={text.axis(weight)}
      csvName={`plenum-round-${place}`}
      legend={[
        { tone: 'main', label: isSettled ? text.got : text.wouldGet },
        { tone: 'axis', fill: 'hatch', label: text.notGiven },
        { fill: 'line', label: text.limits },
      ]}
      table={{
        columns: [
          { head: text.recipient },
          { head: text.asked, numeric: true },
          { head: text.support, numeric: true },
          { head: isSettled ? text.gets : text.wouldGetColumn, numeric: true },
          { head: text.boundBy },
          { head: text.moreColumn(extra), numeric: true },
        ],
        rows: rows.map((row) => ({
          key: row.recipientId.toString(),
          cells: [
            <Link key="name" to={`/compute/recipients/${row.recipientId}`}>
              <HiddenText text={row.name} />
            </Link>,
            formatMilliHours(row.askedMilliHours),
            formatVotes(row.supportWei),
            formatMilliHours(row.milliHours),
            text.bounds[row.bound],
            row.moreMilliHours === null ? '–' : formatMilliHours(row.moreMilliHours, { sign: 'always' }),
          ],
          csv: [row.name, row.askedMilliHours, row.supportWei, row.milliHours, row.bound, row.moreMilliHours ?? ''],
        })),
      }}
      provenance={
        <Provenance
          source={{ ...source, kind: 'browser' }}
          what={
            matches
              ? text.sum(
                  formatMilliHours(division.dividedMilliHours),
                  formatMilliHours(division.restMilliHours),
                  division.full,
                )
              : text.levelDiffers
          }
          {...(isSettled && { check: { matches, blockNumber: source.blockNumber } })}
        />
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={text.noRequests} />
      ) : (
        <>
          {columns.length === 0 ? (
            <EmptyState title={text.noSupport}>{text.noSupportWhy}</EmptyState>
          ) : (
            <WaterLevelPlot
              columns={columns}
              level={level}
              nameOf={nameOf}
              numberOf={numberOf}
              formatValue={formatHeight}
              labels={{
                level: text.level,
                levelValue: level === null ? '' : text.levelValue(formatHeight(level)),
                got: isSettled ? text.got : text.wouldGet,
                maximum: text.maximum,
                asked: text.asked,
              }}
              sentence={text.chart(rows.length, division.full)}
            />
          )}
          {division.full && columns.length > 0 && <p className="small second">{text.full}</p>}
          <BoundList
            rows={rows}
            extraSwitch={
              <Segmented
                label={text.moreLabel}
                value={extra}
                onChange={setExtra}
                options={EXTRA.map((value) => ({ value, label: `+${formatVotes(BigInt(value) * PLEN)}` }))}
              />
            }
            cap={text.capOf(formatMilliHours(terms.capMilliHours), formatShareBps(capShareBps(terms)))}
            minimum={text.minimumOf(formatVotes(terms.minSupport))}
          />
        </>
      )}
    </ChartFrame>
  )
}

const capShareBps = ({ capMilliHours, capacityMilliHours }: Round['terms']) =>
  capacityMilliHours === 0n ? 0n : (capMilliHours * 10_000n + capacityMilliHours - 1n) / capacityMilliHours

/** Largest share first; those without any by what they asked for. */
function boundRows(
  round: Round,
  requests: readonly RoundRequest[],
  shares: ReturnType<typeof divideRound>['shares'],
  extraVotes: bigint,
): BoundRow[] {
  const withMore = requests.length <= MOST_ROWS_WITH_MORE
  return shares
    .map((share, index): BoundRow => {
      const request = requests[index]
      const more = withMore ? moreSupport(requests, round.terms, share.recipientId, extraVotes) : null
      return {
        recipientId: share.recipientId,
        name: round.requests.find(({ recipientId }) => recipientId === share.recipientId)?.name ?? '',
        askedMilliHours: request?.milliHours ?? 0n,
        supportWei: request?.support ?? 0n,
        grantedMilliHours: request?.grantedMilliHours ?? 0n,
        milliHours: share.milliHours,
        bound: share.bound,
        moreMilliHours: more === null ? null : more.withMore - more.milliHours,
      }
    })
    .sort(
      (one, two) =>
        compareBigints(two.milliHours, one.milliHours) || compareBigints(two.askedMilliHours, one.askedMilliHours),
    )
}
