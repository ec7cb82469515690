import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useNow } from '../../ui/clock/useNow.ts'
import { type Compute, computeQueryOptions } from '../../data/compute/computeQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { largestClass } from '../../domain/compute/largestClass.ts'
import { epochAt } from '../../domain/compute/epochSchedule.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'
import { EpochView } from './EpochView.tsx'
import { messages } from './messages.ts'
import './compute.css'

export type ComputeViewProps = {
  /** How a round is divided, which another feature draws; `beside` stands at its right. */
  explainer: (epoch: bigint, classNumber: bigint, beside: ReactNode) => ReactNode
}

/** Capacity and allocation of the epoch and class that the URL names; the epoch in use and its largest class by default. */
export function ComputeView({ explainer }: ComputeViewProps) {
  const text = useMessages(messages)
  const state = readState(useQuery(computeQueryOptions(useConfig())))
  return (
    <>
      {state.kind !== 'ready' && <PageHead title={text.title} documentTitle={text.title} />}
      <ReadView state={state} skeleton={{ lines: [60, 100, 100, 80], lineHeight: 36 }}>
        {(compute, source) => <Chosen compute={compute} source={source} explainer={explainer} />}
      </ReadView>
    </>
  )
}

const parseWhole = (raw: string) => (/^\d{1,9}$/.test(raw) ? BigInt(raw) : undefined)

function Chosen({ compute, source, explainer }: { compute: Compute; source: Source } & ComputeViewProps) {
  const text = useMessages(messages)
  const now = useNow() ?? source.timestampSeconds ?? 0n
  const schedule = compute.computeSchedule
  const epochs = compute.epochClasses.map(({ epoch }) => epoch)
  const first = epochs.reduce((least, epoch) => (epoch < least ? epoch : least), epochs[0] ?? 0n)
  const last = epochs.reduce((most, epoch) => (epoch > most ? epoch : most), 0n)
  const current = schedule === null ? null : epochAt(schedule, now)
  const within = current === null || current < first ? first : current > last ? last : current
  const [epoch, setEpoch] = useSearchParameter<bigint>('epoch', parseWhole, within)
  const [classNumber, setClassNumber] = useSearchParameter<bigint>(
    'class',
    parseWhole,
    largestClass(compute.epochClasses, compute.gpuClasses, within) ?? 1n,
  )
  if (schedule === null || epochs.length === 0) {
    return (
      <>
        <PageHead title={text.title} documentTitle={text.title} />
        <EmptyState title={text.nothing}>{text.nothingWhy}</EmptyState>
      </>
    )
  }
  return (
    <EpochView
      key={epoch}
      compute={compute}
      schedule={schedule}
      source={source}
      now={now}
      epoch={epoch}
      epochs={{ first, last }}
      onEpoch={setEpoch}
      classNumber={classNumber}
      onClass={setClassNumber}
      explainer={(beside) => explainer(epoch, classNumber, beside)}
    />
  )
}
