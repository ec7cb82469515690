import type { ExecutionResult } from 'graphql'
import { QueryError } from './QueryError.ts'
import type { RootField } from './RequestContext.ts'

/** What is answered in any case: it says what is wrong, or does not come from handlers. */
const ALWAYS_ANSWERED = new Set(['_meta', '__schema', '__type'])

/**
 * Says of an answer from after a failed handler that it is one, and leaves its data out unless it was asked for with
 * `subgraphError: allow`. As in graph-node neighbouring fields of the same block share their fate: one that does not
 * allow errors denies them to all.
 *
 * @param latest what holds for root fields that are no data, such as introspection
 */
export function withholdErroneousData(
  result: ExecutionResult,
  roots: ReadonlyMap<string, RootField>,
  latest: RootField,
): ExecutionResult {
  const { data } = result
  if (!data || result.errors || ![latest, ...roots.values()].some((root) => root.hasErrors)) return result
  const kept: Record<string, unknown> = {}
  let failed = false
  for (const names of neighboursAtOneBlock(Object.keys(data), roots, latest)) {
    const fields = names.map((name) => roots.get(name) ?? latest)
    const concerned = fields.some((root) => root.hasErrors) && !names.every((name) => name === '_meta')
    const denied = concerned && !fields.every((root) => root.allowed)
    failed ||= concerned
    for (const name of names) if (!denied || ALWAYS_ANSWERED.has(name)) kept[name] = data[name]
  }
  if (!failed) return result
  const errors = [new QueryError('indexing_error')]
  return Object.keys(kept).length === 0 ? { errors } : { errors, data: kept }
}

function neighboursAtOneBlock(
  names: readonly string[],
  roots: ReadonlyMap<string, RootField>,
  latest: RootField,
): string[][] {
  const groups: string[][] = []
  let previous: string | null = null
  for (const name of names) {
    const { block } = roots.get(name) ?? latest
    if (block !== previous) groups.push([])
    groups.at(-1)?.push(name)
    previous = block
  }
  return groups
}
