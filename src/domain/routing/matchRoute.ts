export type RouteParameters = Readonly<Record<string, string>>

const parts = (path: string): string[] => path.split('/').filter((part) => part !== '')

/** Parameters of `pathname` under `pattern` (`/proposals/:id`), or null when it does not fit. Trailing slashes do not count. */
export function matchRoute(pattern: string, pathname: string): RouteParameters | null {
  const expected = parts(pattern)
  const actual = parts(pathname)
  if (expected.length !== actual.length) return null
  const parameters: Record<string, string> = {}
  for (const [index, name] of expected.entries()) {
    const value = actual[index] ?? ''
    if (!name.startsWith(':')) {
      if (name !== value) return null
      continue
    }
    const decoded = decode(value)
    if (decoded === null) return null
    parameters[name.slice(1)] = decoded
  }
  return parameters
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    // A broken escape such as `%zz` is an address that names nothing.
    return null
  }
}
