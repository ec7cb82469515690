import { useQuery } from '@tanstack/react-query'
import { currentEpochQueryOptions } from '../../data/compute/currentEpochQuery.ts'
import { epochQueryOptions } from '../../data/compute/epochQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { useDeferredRead } from '../../data/query/useDeferredRead.ts'
import { type EpochDivision, epochDivision } from '../../domain/compute/epochDivision.ts'
import { epochAt, type EpochTimes, epochTimes } from '../../domain/compute/epochSchedule.ts'
import { largestClass } from '../../domain/compute/largestClass.ts'
import type { ReadState } from '../../domain/health/readState.ts'
import { useNow } from '../../ui/clock/useNow.ts'

export type CurrentDivision = {
  epoch: bigint
  times: EpochTimes
  className: string
  capacityMilliHours: bigint
  maxShareBps: bigint
  division: EpochDivision
}

/** The epoch in use and its largest class: who has how much of it. Data is null before the first epoch. */
export function useCurrentDivision(): ReadState<CurrentDivision | null> {
  const config = useConfig()
  const now = useNow()
  const current = readState(useQuery(currentEpochQueryOptions(config)))
  const ready = current.kind === 'ready' ? current : null
  const schedule = ready?.data.computeSchedule ?? null
  const epoch = schedule === null ? null : epochAt(schedule, now ?? ready?.source.timestampSeconds ?? 0n)
  const allocations = useDeferredRead(useQuery({ ...epochQueryOptions(config, epoch ?? 0n), enabled: epoch !== null }))
  if (ready === null) return current.kind === 'ready' ? { kind: 'loading' } : current
  if (schedule === null || epoch === null) return { ...ready, data: null }
  if (allocations.kind !== 'ready') return allocations
  const { epochClasses, gpuClasses } = ready.data
  const classNumber = largestClass(epochClasses, gpuClasses, epoch) ?? 0n
  return {
    ...allocations,
    data: {
      epoch,
      times: epochTimes(schedule, epoch),
      className: gpuClasses.find(({ number }) => number === classNumber)?.name ?? classNumber.toString(),
      capacityMilliHours:
        epochClasses.find((row) => row.epoch === epoch && row.gpuClass.number === classNumber)?.capacityMilliHours ??
        0n,
      maxShareBps: BigInt(schedule.maxShareBps),
      division: epochDivision(allocations.data.allocations, epoch, classNumber),
    },
  }
}
