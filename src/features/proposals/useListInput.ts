import { PROPOSAL_FILTERS, type ProposalFilter } from '../../data/proposals/proposalFilter.ts'
import { PROPOSAL_SORTS, type ProposalSort, type ProposalsInput } from '../../data/proposals/proposalsQuery.ts'
import { PROPOSAL_CLASSES, type ProposalClass } from '../../domain/governor/proposal.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useSettled } from '../../ui/clock/useSettled.ts'
import { oneOf } from '../../ui/router/oneOf.ts'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'

const CLASSES = ['any', ...PROPOSAL_CLASSES] as const

/** Filters of the list; all of them live in the URL. */
export function useListInput() {
  const now = useNow()
  const [filter, setFilter] = useSearchParameter<ProposalFilter>('state', oneOf(...PROPOSAL_FILTERS), 'any')
  const [proposalClass, setClass] = useSearchParameter<ProposalClass | 'any'>('type', oneOf(...CLASSES), 'any')
  const [sort, setSort] = useSearchParameter<ProposalSort>('sort', oneOf(...PROPOSAL_SORTS), 'newest')
  const [typedSearch, setSearch] = useSearchParameter<string>('search', (raw) => raw.slice(0, 256), '')
  const search = useSettled(typedSearch)
  // Without a clock only the filters that need none can be asked; the minute is enough for a superset.
  const atSeconds = now === null ? 0n : (now / 60n) * 60n
  const input: ProposalsInput = {
    filter,
    class: proposalClass,
    sort,
    search,
    atSeconds: filter === 'any' ? 0n : atSeconds,
  }
  const clear = () => {
    setFilter('any')
    setClass('any')
    setSearch('')
  }
  return {
    input,
    clear,
    setFilter,
    setClass,
    setSort,
    typedSearch,
    setSearch,
    isReady: filter === 'any' || now !== null,
  }
}
