import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { LEASE_FILTERS } from '../../data/leases/leaseFilter.ts'
import { leasePartiesQueryOptions } from '../../data/leases/leasePartiesQuery.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { FilterBar } from '../../ui/primitives/FilterBar.tsx'
import { FilterSelect } from '../../ui/primitives/FilterSelect.tsx'
import { listMessages } from './listMessages.ts'
import type { LeaseList } from './useLeaseList.ts'

/** State, class, recipient and provider of the list. */
export function LeaseFilters({ list, result }: { list: LeaseList; result: ReactNode }) {
  const text = useMessages(listMessages)
  const parties = useQuery(leasePartiesQueryOptions(useConfig())).data?.data
  const options = (named: readonly { number: bigint; name: string }[] = []) => [
    { value: '', label: text.any },
    ...named.map(({ number, name }) => ({ value: number.toString(), label: name })),
  ]
  return (
    <FilterBar
      result={result}
      active={
        Number(list.filter !== 'any') +
        [list.gpuClass, list.recipient, list.provider].filter((value) => value !== '').length
      }
    >
      <FilterSelect
        name={text.state}
        value={list.filter}
        neutral="any"
        onChange={list.setFilter}
        options={LEASE_FILTERS.map((value) => ({ value, label: text.filters[value] }))}
      />
      <FilterSelect
        name={text.gpuClass}
        value={list.gpuClass}
        neutral=""
        onChange={list.setGpuClass}
        options={options(parties?.gpuClasses)}
      />
      <FilterSelect
        name={text.recipient}
        value={list.recipient}
        neutral=""
        onChange={list.setRecipient}
        options={options(parties?.recipients)}
      />
      <FilterSelect
        name={text.provider}
        value={list.provider}
        neutral=""
        onChange={list.setProvider}
        options={options(parties?.providers)}
      />
    </FilterBar>
  )
}
