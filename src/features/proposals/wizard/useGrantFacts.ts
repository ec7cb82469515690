import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../../data/config/useConfig.ts'
import { type GrantFacts, grantFactsQueryOptions } from '../../../data/proposals/grantFactsQuery.ts'
import type { Wizard } from './useWizard.ts'

/** Capacity, cap and phase that the grant in the form is held against; undefined until the three ids are there. */
export function useGrantFacts({ values, lists }: Wizard): GrantFacts | undefined {
  const config = useConfig()
  const { epoch, classId, recipientId } = values
  const isComplete = values.type === 'grant' && [epoch, classId, recipientId].every((id) => /^\d{1,9}$/.test(id))
  const recipient = lists?.recipients.find(({ number }) => String(number) === recipientId)
  const input = {
    epoch: isComplete ? BigInt(epoch) : 0n,
    classId: isComplete ? BigInt(classId) : 0n,
    parentId: recipient?.parent.number ?? 0n,
  }
  return useQuery({ ...grantFactsQueryOptions(config, input), enabled: isComplete && recipient !== undefined }).data
    ?.data
}
