import { describe, expect, it } from 'vitest'
import type { ConformanceCase } from './ConformanceCase.ts'

/** Runs a group of cases, prints how many there are, and fails when there are fewer than promised. */
export function conformance(group: string, minimum: number, cases: readonly ConformanceCase[]): void {
  describe(`what graph-node's tests ask of ${group}`, () => {
    it(`is held by at least ${minimum} cases`, () => {
      const originals = new Set(cases.map((entry) => entry.standsFor))
      process.stdout.write(`conformance ${group}: ${cases.length} cases for ${originals.size} tests of graph-node\n`)
      expect(cases.length).toBeGreaterThanOrEqual(minimum)
      for (const original of originals) expect(original).toMatch(/^[\w/.-]+\.rs \w+$/)
    })
    it.each(cases.map((entry) => [`${entry.says} (${entry.standsFor})`, entry] as const))('%s', (_name, entry) =>
      entry.run(),
    )
  })
}
