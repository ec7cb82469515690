import { useQuery } from '@tanstack/react-query'
import type { Compute } from '../../data/compute/computeQuery.ts'
import { type Allocation, type Commitment, epochQueryOptions } from '../../data/compute/epochQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { epochDivision } from '../../domain/compute/epochDivision.ts'
import { type EpochSchedule, epochPhase, epochTimes } from '../../domain/compute/epochSchedule.ts'
import { maxShareBpsOf } from '../../domain/compute/maxShareBpsOf.ts'
import { PPM } from '../../domain/concentration/hhi.ts'
import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { Segmented } from '../../ui/primitives/Segmented.tsx'
import { StatTile } from '../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../ui/primitives/StatTiles.tsx'
import { AllocationPerRecipient } from './AllocationPerRecipient.tsx'
import { CapacityOverTime } from './CapacityOverTime.tsx'
import { Concentration, formatIndex } from './Concentration.tsx'
import { EpochPicker } from './EpochPicker.tsx'
import { messages } from './messages.ts'
import { ProvidersOfEpoch } from './ProvidersOfEpoch.tsx'

export type EpochViewProps = {
  compute: Compute
  schedule: EpochSchedule
  source: Source
  now: bigint
  epoch: bigint
  epochs: { first: bigint; last: bigint }
  onEpoch: (epoch: bigint) => void
  classNumber: bigint
  onClass: (classNumber: bigint) => void
}

/** One class in one epoch: how much there is, who has it, how evenly, and who brings it. */
export function EpochView(props: EpochViewProps) {
  const state = readState(useQuery(epochQueryOptions(useConfig(), props.epoch)))
  return (
    <ReadView state={state} skeleton={{ lines: [60, 100, 100, 80], lineHeight: 36 }}>
      {(division) => <Division {...props} {...division} />}
    </ReadView>
  )
}

type DivisionProps = EpochViewProps & { allocations: readonly Allocation[]; commitments: readonly Commitment[] }

function Division(props: DivisionProps) {
  const { compute, schedule, source, now, epoch, epochs, classNumber, allocations, commitments } = props
  const text = useMessages(messages)
  const { language } = useLanguage()
  const gpuClass = compute.gpuClasses.find(({ number }) => number === classNumber)
  const className = gpuClass?.name ?? classNumber.toString()
  const ofClass = compute.epochClasses.filter((row) => row.gpuClass.number === classNumber).toReversed()
  const row = ofClass.find((each) => each.epoch === epoch)
  const capacityMilliHours = row?.capacityMilliHours ?? 0n
  const division = epochDivision(allocations, epoch, classNumber)
  const previous = epoch > epochs.first ? epochDivision(allocations, epoch - 1n, classNumber) : null
  const maxShareBps = maxShareBpsOf(schedule, epoch, compute.shareChanges)
  const [largest] = division.shares
  const cap = (capacityMilliHours * maxShareBps) / 10_000n
  const times = epochTimes(schedule, epoch)
  const phase = text.phases[epochPhase(schedule, epoch, now)]
  const day = (at: bigint) => formatDateTime(at, 'UTC', language, { style: 'date', withYear: false })
  const topTwo = division.shares.slice(0, 2).reduce((sum, share) => sum + share.milliHours, 0n)
  return (
    <>
      <PageHead
        title={
          division.shares.length > 0
            ? text.finding(
                Math.min(2, division.shares.length),
                division.shares.length,
                formatRatio(topTwo, capacityMilliHours, 0),
                epoch.toString(),
              )
            : text.notGranted(epoch.toString())
        }
        documentTitle={text.title}
        crumb={`${text.epoch(epoch.toString())}, ${className}`}
        lead={text.lead(
          `${day(times.start)} – ${day(times.end)}. ${phase}`,
          formatMilliHours(capacityMilliHours),
          className,
          formatMilliHours(division.allocatedMilliHours),
        )}
        actions={<EpochPicker epoch={epoch} first={epochs.first} last={epochs.last} onChange={props.onEpoch} />}
      />
      <Segmented
        label={text.gpuClass}
        value={classNumber.toString()}
        onChange={(value) => props.onClass(BigInt(value))}
        options={compute.gpuClasses.map(({ number, name }) => ({ value: number.toString(), label: name }))}
      />
      <StatTiles>
        <StatTile
          label={text.allocated}
          value={formatRatio(division.allocatedMilliHours, capacityMilliHours)}
          note={text.ofCapacity(formatMilliHours(capacityMilliHours))}
        />
        <StatTile
          label={text.recipients}
          value={division.shares.length}
          note={division.shares.length === 0 ? text.none : text.recipientsNote(division.holdersOfHalf)}
        />
        <StatTile
          label={text.largest}
          value={largest === undefined ? '–' : formatRatio(largest.milliHours, capacityMilliHours)}
          note={
            largest === undefined
              ? text.none
              : largest.milliHours === cap
                ? text.atCap(largest.parent.name)
                : text.belowCap(largest.parent.name, formatShareBps(maxShareBps))
          }
        />
        <StatTile
          label={text.hhi}
          value={division.shares.length === 0 ? '–' : formatIndex(division.hhiPpm)}
          note={
            division.shares.length === 0 ? text.none : text.hhiNote(formatIndex(PPM / BigInt(division.shares.length)))
          }
        />
      </StatTiles>
      <AllocationPerRecipient
        epoch={epoch}
        className={className}
        division={division}
        capacityMilliHours={capacityMilliHours}
        maxShareBps={maxShareBps}
        phase={phase}
        source={source}
      />
      <div className="grid stretch">
        <CapacityOverTime className={className} epochs={ofClass} source={source} span={7} />
        <Concentration epoch={epoch} division={division} previous={previous} source={source} span={5} />
      </div>
      <ProvidersOfEpoch
        providers={compute.providers}
        commitments={commitments}
        epoch={epoch}
        classNumber={classNumber}
        source={source}
      />
    </>
  )
}
