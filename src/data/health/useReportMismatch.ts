import { useEffect } from 'react'
import { mismatchStore } from './mismatchStore.ts'

/**
 * Reports figures that a page found to differ between indexer and chain, while the page shows them.
 * @param row what they belong to, e.g. `proposal 0x…`
 * @param figures names of the figures that differ; empty when all agree
 */
export function useReportMismatch(row: string, figures: readonly string[]): void {
  const list = figures.join()
  useEffect(() => {
    mismatchStore.report(row, list === '' ? [] : list.split(','))
    return () => mismatchStore.report(row, [])
  }, [row, list])
}
