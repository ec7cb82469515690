import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { blockBeforeQueryOptions } from '../../data/impact/blockBeforeQuery.ts'
import { divisionQueryOptions } from '../../data/impact/divisionQuery.ts'
import { failedRead } from '../../data/query/failedRead.ts'
import { readState } from '../../data/query/readState.ts'
import type { Grant } from '../../domain/impact/impactSubjects.ts'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { ClassImpact } from './ClassImpact.tsx'
import type { ImpactMoment } from './ImpactMoment.ts'
import './impact.css'

/** Grants by epoch and class: who holds how much before and after. */
export function GrantImpact({ grants, moment }: { grants: readonly Grant[]; moment: ImpactMoment }) {
  const epochs = [...new Set(grants.map(({ epoch }) => epoch))]
  return epochs.map((epoch) => (
    <EpochImpact
      key={epoch.toString()}
      epoch={epoch}
      grants={grants.filter((grant) => grant.epoch === epoch)}
      moment={moment}
    />
  ))
}

type EpochImpactProps = { epoch: bigint; grants: readonly Grant[]; moment: ImpactMoment }

function EpochImpact({ epoch, grants, moment }: EpochImpactProps) {
  const config = useConfig()
  const isExecuted = moment.kind === 'executed'
  const before = useQuery({
    ...blockBeforeQueryOptions(config, isExecuted ? moment.transactionHash : '0x'),
    enabled: isExecuted,
  })
  const recipientIds = [...new Set(grants.map(({ recipientId }) => recipientId))]
  const division = useQuery({
    ...divisionQueryOptions(config, { epoch, recipientIds, blockNumber: isExecuted ? (before.data ?? 0n) : null }),
    enabled: !isExecuted || before.data !== undefined,
  })
  const state = before.error === null ? readState(division) : failedRead(before.error, () => void before.refetch())
  const classes = [...new Set(grants.map(({ classNumber }) => classNumber))]
  return (
    <ReadView state={state} skeleton={{ lines: [46, 100, 100, 82], lineHeight: 20 }}>
      {(data, source) =>
        classes.map((classNumber) => (
          <ClassImpact
            key={classNumber.toString()}
            epoch={epoch}
            classNumber={classNumber}
            grants={grants.filter((grant) => grant.classNumber === classNumber)}
            division={data}
            source={source}
            moment={moment}
          />
        ))
      }
    </ReadView>
  )
}
