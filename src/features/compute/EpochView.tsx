import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Compute } from '../../data/compute/computeQuery.ts'
import { type Allocation, type Commitment, epochQueryOptions } from '../../data/compute/epochQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { epochDivision } from '../../domain/compute/epochDivision.ts'
import { epochPhase, epochTimes } from '../../domain/compute/epochSchedule.ts'
import { organisationUse } from '../../domain/compute/organisationUse.ts'
import { type RoundSchedule, roundTimes } from '../../domain/rounds/roundTimes.ts'
import { type RoundsOfEpoch, roundsOfEpochQueryOptions } from '../../data/rounds/roundsOfEpochQuery.ts'
import { votesHeldQueryOptions } from '../../data/compute/votesHeldQuery.ts'
import { maxShareBpsOf } from '../../domain/compute/maxShareBpsOf.ts'
import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
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
import { Concentration } from './Concentration.tsx'
import { EpochPicker } from './EpochPicker.tsx'
import { messages } from './messages.ts'
import { OpenRounds } from './OpenRounds.tsx'
import { RoundsOfEpochCard } from './RoundsOfEpochCard.tsx'
import { UseOfAllocations } from './UseOfAllocations.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { ProvidersOfEpoch } from './ProvidersOfEpoch.tsx'

export type EpochViewProps = {
  compute: Compute
  schedule: RoundSchedule
  source: Source
  now: bigint
  epoch: bigint
  epochs: { first: bigint; last: bigint }
  onEpoch: (epoch: bigint) => void
  classNumber: bigint
  onClass: (classNumber: bigint) => void
  /** How the class's round is divided, with something beside it; it belongs to another feature. */
  explainer: (beside: ReactNode) => ReactNode
}

/** One class in one epoch: how much there is, who has it, how evenly, and who brings it. */
export function EpochView(props: EpochViewProps) {
  const config = useConfig()
  const state = readState(useQuery(epochQueryOptions(config, props.epoch)))
  const rounds = useQuery(roundsOfEpochQueryOptions(config, { epoch: props.epoch })).data?.data ?? NO_ROUNDS
  return (
    <ReadView state={state} skeleton={{ lines: [60, 100, 100, 80], lineHeight: 36 }}>
      {(division) => <Division {...props} {...division} rounds={rounds} />}
    </ReadView>
  )
}

const NO_ROUNDS: RoundsOfEpoch = { rounds: [], computeRequests: [] }

type DivisionProps = EpochViewProps & {
  allocations: readonly Allocation[]
  commitments: readonly Commitment[]
  rounds: RoundsOfEpoch
}

function Division(props: DivisionProps) {
  const { compute, schedule, source, now, epoch, epochs, classNumber, allocations, commitments, rounds } = props
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
  const organisations = organisationUse(allocations, epoch, classNumber)
  const votes = useQuery(votesHeldQueryOptions(useConfig())).data?.data.accounts.map((account) => account.votes) ?? null
  const allocated = division.allocatedMilliHours
  const times = epochTimes(schedule, epoch)
  const epochState = epochPhase(schedule, epoch, now)
  const phase = text.phases[epochState]
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
          formatMilliHours(row?.grantedMilliHours ?? 0n),
          formatMilliHours(row?.dividedMilliHours ?? 0n, { maximumFractionDigits: 0 }),
        )}
        actions={<EpochPicker epoch={epoch} first={epochs.first} last={epochs.last} onChange={props.onEpoch} />}
      />
      <OpenRounds schedule={schedule} now={now} classNumber={classNumber} shown={epoch} />
      <Segmented
        label={text.gpuClass}
        value={classNumber.toString()}
        onChange={(value) => props.onClass(BigInt(value))}
        options={compute.gpuClasses.map(({ number, name }) => ({ value: number.toString(), label: name }))}
      />
      <StatTiles>
        <StatTile
          label={text.allocated}
          value={formatRatio(allocated, capacityMilliHours)}
          note={text.ofCapacity(formatMilliHours(capacityMilliHours))}
        />
        <StatTile
          label={text.leasedTile}
          value={formatRatio(row?.leasedMilliHours ?? 0n, allocated)}
          note={text.ofAllocated(formatMilliHours(row?.leasedMilliHours ?? 0n, { maximumFractionDigits: 0 }))}
        />
        <StatTile
          label={text.usedTile}
          value={formatRatio(row?.usedMilliHours ?? 0n, allocated)}
          note={text.reported(formatMilliHours(row?.usedMilliHours ?? 0n, { maximumFractionDigits: 0 }))}
        />
        <StatTile
          label={text.denied}
          value={row?.denialCount ?? 0}
          note={<Link to="/leases">{text.ofLeases(row?.leaseCount ?? 0)}</Link>}
        />
      </StatTiles>
      <AllocationPerRecipient
        epoch={epoch}
        className={className}
        organisations={organisations}
        memberCounts={new Map(division.shares.map(({ parent, members }) => [parent.number, members.length]))}
        requests={rounds.computeRequests.filter(({ gpuClass }) => gpuClass.number === classNumber)}
        capacityMilliHours={capacityMilliHours}
        maxShareBps={maxShareBps}
        phase={phase}
        source={source}
      />
      {props.explainer(
        <Concentration epoch={epoch} division={division} previous={previous} votes={votes} source={source} span={5} />,
      )}
      <div className="grid stretch">
        <CapacityOverTime className={className} epochs={ofClass} source={source} span={7} />
        <UseOfAllocations
          epoch={epoch}
          className={className}
          organisations={organisations}
          phase={epochState}
          endSeconds={times.end}
          source={source}
          span={5}
        />
      </div>
      <div className="grid stretch">
        <ProvidersOfEpoch
          providers={compute.providers}
          commitments={commitments}
          epoch={epoch}
          classNumber={classNumber}
          source={source}
          span={7}
        />
        <RoundsOfEpochCard
          epoch={epoch}
          gpuClasses={compute.gpuClasses}
          rounds={rounds.rounds}
          times={roundTimes(schedule, epoch)}
          now={now}
          source={source}
          span={5}
        />
      </div>
    </>
  )
}
