/** What was planned and what was found. */
export type Fact = readonly [what: string, planned: unknown, found: unknown]

/** A sentence for each fact that isn't as planned. */
export function differencesOf(subject: string, facts: readonly Fact[]): readonly string[] {
  return facts
    .filter(([, planned, found]) => planned !== found)
    .map(([what, planned, found]) => `${subject}: ${what} is ${String(found)} instead of ${String(planned)}`)
}
