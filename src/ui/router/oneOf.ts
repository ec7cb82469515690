/** A parser for `useSearchParameter` that knows a closed list of values. */
export function oneOf<const T extends string>(...values: readonly T[]): (raw: string) => T | undefined {
  return (raw) => values.find((value) => value === raw)
}
