export type HashLocation = { pathname: string; search: URLSearchParams }

/** Reads `#/proposals/1?tab=votes`. An empty or foreign fragment is the start page. */
export function parseHash(hash: string): HashLocation {
  const text = hash.startsWith('#') ? hash.slice(1) : hash
  if (!text.startsWith('/')) return { pathname: '/', search: new URLSearchParams() }
  const mark = text.indexOf('?')
  return mark === -1
    ? { pathname: text, search: new URLSearchParams() }
    : { pathname: text.slice(0, mark), search: new URLSearchParams(text.slice(mark + 1)) }
}

/** The inverse of `parseHash`. */
export function formatHash(pathname: string, search?: URLSearchParams): string {
  const query = search?.toString() ?? ''
  return `#${pathname}${query === '' ? '' : `?${query}`}`
}
