import type { ReactNode } from 'react'
import { PROPOSAL_FILTERS } from '../../data/proposals/proposalFilter.ts'
import { PROPOSAL_SORTS } from '../../data/proposals/proposalsQuery.ts'
import { proposalClassName } from '../../domain/actions/proposalClasses.ts'
import { PROPOSAL_CLASSES } from '../../domain/governor/proposal.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { FilterBar } from '../../ui/primitives/FilterBar.tsx'
import { FilterSelect } from '../../ui/primitives/FilterSelect.tsx'
import { SearchField } from '../../ui/primitives/SearchField.tsx'
import { listMessages } from './listMessages.ts'
import type { useListInput } from './useListInput.ts'

/** State, type, order and search of the list. */
export function ListFilters({ list, result }: { list: ReturnType<typeof useListInput>; result: ReactNode }) {
  const text = useMessages(listMessages)
  const { language } = useLanguage()
  const { input, setFilter, setClass, setSort, typedSearch, setSearch } = list
  return (
    <FilterBar
      result={result}
      active={Number(input.filter !== 'any') + Number(input.class !== 'any') + Number(input.sort !== 'newest')}
      search={
        <span className="search-wide">
          <SearchField label={text.search} value={typedSearch} onChange={setSearch} />
        </span>
      }
    >
      <FilterSelect
        name={text.state}
        value={input.filter}
        neutral="any"
        onChange={setFilter}
        options={PROPOSAL_FILTERS.map((value) => ({ value, label: text.filters[value] }))}
      />
      <FilterSelect
        name={text.class}
        value={input.class}
        neutral="any"
        onChange={setClass}
        options={[
          { value: 'any' as const, label: text.any },
          ...PROPOSAL_CLASSES.map((value) => ({ value, label: proposalClassName(value, language) })),
        ]}
      />
      <FilterSelect
        name={text.sort}
        value={input.sort}
        neutral="newest"
        onChange={setSort}
        options={PROPOSAL_SORTS.map((value) => ({ value, label: text.sorts[value] }))}
      />
    </FilterBar>
  )
}
