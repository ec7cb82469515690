import { LEASE_FILTERS, type LeaseFilter } from '../../data/leases/leaseFilter.ts'
import type { LeaseRequestsInput } from '../../data/leases/leaseRequestsQuery.ts'
import { parseContractNumber } from '../../domain/compute/contractId.ts'
import { oneOf } from '../../ui/router/oneOf.ts'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'

const parseNumber = (raw: string) => (parseContractNumber(raw) === null ? undefined : raw)

/** Filters of the list; all of them live in the URL. Numbers are contract ids, empty = any. */
export function useLeaseList() {
  const [filter, setFilter] = useSearchParameter<LeaseFilter>('state', oneOf(...LEASE_FILTERS), 'any')
  const [gpuClass, setGpuClass] = useSearchParameter<string>('class', parseNumber, '')
  const [recipient, setRecipient] = useSearchParameter<string>('recipient', parseNumber, '')
  const [provider, setProvider] = useSearchParameter<string>('provider', parseNumber, '')
  const input: LeaseRequestsInput = {
    filter,
    classNumber: parseContractNumber(gpuClass),
    recipientNumber: parseContractNumber(recipient),
    providerNumber: parseContractNumber(provider),
  }
  const clear = () => {
    setFilter('any')
    setGpuClass('')
    setRecipient('')
    setProvider('')
  }
  return { input, filter, setFilter, gpuClass, setGpuClass, recipient, setRecipient, provider, setProvider, clear }
}

export type LeaseList = ReturnType<typeof useLeaseList>
