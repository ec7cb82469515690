import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../../data/config/useConfig.ts'
import { type OpenDecisions, openDecisionsQueryOptions } from '../../../data/proposals/openDecisionsQuery.ts'
import { useDeferredRead } from '../../../data/query/useDeferredRead.ts'
import type { ReadState } from '../../../domain/health/readState.ts'
import { useNow } from '../../../ui/clock/useNow.ts'

/** What is to be decided, and what was decided lately. */
export function useOpenDecisions(): ReadState<OpenDecisions> {
  const now = useNow()
  // Whole minutes: the list is not asked for anew with each second.
  const atSeconds = now === null ? 0n : now - (now % 60n)
  return useDeferredRead(
    useQuery({
      ...openDecisionsQueryOptions(useConfig(), { atSeconds }),
      enabled: now !== null,
      placeholderData: (before) => before,
    }),
  )
}
