/** Where a search leads: an account's page for an address, else the proposals that match. */
export function searchTarget(typed: string): string {
  const term = typed.trim()
  if (/^0x[0-9a-f]{40}$/i.test(term)) return `/delegates/${term}`
  return term === '' ? '/proposals' : `/proposals?search=${encodeURIComponent(term)}`
}
