import type { ReactNode } from 'react'
import type { ReadFailure, ReadState } from '../../domain/health/readState.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../language/useMessages.ts'
import { Button } from './Button.tsx'
import { ErrorState, type ErrorStateProps } from './ErrorState.tsx'
import { readViewMessages } from './readViewMessages.ts'
import { Skeleton, type SkeletonProps } from './Skeleton.tsx'

export type ReadViewProps<T> = {
  state: ReadState<T>
  /** The shape of what will come. */
  skeleton?: SkeletonProps
  children: (data: T, source: Source) => ReactNode
}

const REACTIONS: Record<ReadFailure, ErrorStateProps['reaction']> = {
  retry: 'retry',
  misconfigured: 'misconfigured',
  integrity: 'integrity',
  notFound: 'misconfigured',
  unknown: 'integrity',
}

/** A read in all its states: a skeleton, an error by what can be done about it, or the content. */
export function ReadView<T>({ state, skeleton, children }: ReadViewProps<T>) {
  const text = useMessages(readViewMessages)
  if (state.kind === 'loading') return <Skeleton {...skeleton} />
  if (state.kind === 'ready') return children(state.data, state.source)
  const words = text[state.failure]
  return (
    <ErrorState
      reaction={REACTIONS[state.failure]}
      title={words.title}
      actions={
        <Button onClick={state.retry} icon="undo">
          {text.retryNow}
        </Button>
      }
    >
      <p>{words.what}</p>
      <p className="micro muted">{state.details}</p>
    </ErrorState>
  )
}
