import type { ReactNode } from 'react'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { levelHeight } from '../../domain/rounds/waterColumns.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import type { CardSpan } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { formatVotes } from './formatVotes.ts'
import type { RoundDivision } from './useRoundDivision.ts'
import { waterMessages } from './waterMessages.ts'
import { WaterLevelPlot } from './WaterLevelPlot.tsx'
import './rounds.css'

export type WaterLevelCardProps = {
  divided: RoundDivision
  /** The requests include what the reader has not sent yet. */
  isDraft?: boolean
  source: Source
  span?: CardSpan
  /** At the right of the last line. */
  action?: ReactNode
}

/** How a round is divided, as columns of water; who stands where is told by `BoundCard`. */
export function WaterLevelCard({ divided, isDraft = false, source, span, action }: WaterLevelCardProps) {
  const text = useMessages(waterMessages)
  const { round, division, columns, rows, extra } = divided
  const { terms } = round
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
          {...(action !== undefined && { action })}
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
        </>
      )}
    </ChartFrame>
  )
}
