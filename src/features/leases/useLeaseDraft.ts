import { formatHash, parseHash } from '../../domain/routing/hashLocation.ts'
import { announceHash, currentHash } from '../../ui/router/hashStore.ts'
import { useHashLocation } from '../../ui/router/useHashLocation.ts'
import { DRAFT_FIELDS, EMPTY_DRAFT, type LeaseDraft } from './leaseDraft.ts'

/** The form, which lives in the URL: a request can be shared before it is sent, and asked again after a denial. */
export function useLeaseDraft() {
  const { search } = useHashLocation()
  const draft: LeaseDraft = {
    ...EMPTY_DRAFT,
    ...Object.fromEntries(DRAFT_FIELDS.map((field) => [field, search.get(field) ?? ''])),
  }
  return { draft, set: writeDraft }
}

/** What is empty is not written. What else is in the URL stays. */
function writeDraft(part: Partial<LeaseDraft>): void {
  const { pathname, search } = parseHash(currentHash())
  for (const [field, value] of Object.entries(part)) {
    if (value === '') search.delete(field)
    else search.set(field, value)
  }
  window.history.replaceState(null, '', formatHash(pathname, search))
  announceHash()
}
