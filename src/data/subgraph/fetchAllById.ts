import type { Source, Sourced } from '../../domain/health/sourced.ts'
import type { Hex } from '../../domain/hex.ts'

/** The most rows the API gives at once. */
export const LARGEST_PAGE = 1000

type Page<T extends { readonly id: Hex }> = Sourced<readonly T[]>

/**
 * All rows of a list, for exports. Pages follow the id, and all are read at the first page's block, so that nothing is
 * missed or doubled while the chain goes on. `fetchPage` filters by `id_gt: afterId`, orders by id, and reads at
 * `block: { number }` when it is not null.
 */
export async function fetchAllById<T extends { readonly id: Hex }>(
  fetchPage: (input: { afterId: Hex; first: number; blockNumber: bigint | null }) => Promise<Page<T>>,
  onProgress?: (rows: number) => void,
): Promise<Sourced<readonly T[]>> {
  const rows: T[] = []
  let source: Source | null = null
  let afterId: Hex = '0x'
  for (;;) {
    const page: Page<T> = await fetchPage({ afterId, first: LARGEST_PAGE, blockNumber: source?.blockNumber ?? null })
    source ??= page.source
    rows.push(...page.data)
    onProgress?.(rows.length)
    const last = page.data.at(-1)
    if (last === undefined || page.data.length < LARGEST_PAGE) return { data: rows, source }
    afterId = last.id
  }
}
