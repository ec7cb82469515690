import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { QueryError } from './QueryError.ts'

export interface QueryLimits {
  maxDepth: number
  maxAliases: number
  maxFields: number
  /** Selections of any kind, counted again wherever a fragment is spread. */
  maxSelections: number
}

/**
 * Refuses queries that are cheap to send and dear to answer. Introspection, which tools send as it is, is not counted.
 * Safe for a document that was not validated yet: validation itself takes long for some hostile ones.
 */
export function limitQuery(document: DocumentNode, limits: QueryLimits): void {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )
  const entered = new Set<string>()
  let aliases = 0
  let fields = 0
  let selections = 0

  function visit(selectionSet: SelectionSetNode, depth: number): void {
    if (depth > limits.maxDepth)
      throw new QueryError(`query has a depth that exceeds the limit of \`${limits.maxDepth}\``)
    for (const selection of selectionSet.selections) {
      if (++selections > limits.maxSelections)
        throw new QueryError(`query has more than ${limits.maxSelections} selections`)
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value.startsWith('__')) continue
        if (selection.alias && ++aliases > limits.maxAliases)
          throw new QueryError(`query has more than ${limits.maxAliases} aliases`)
        if (++fields > limits.maxFields) throw new QueryError(`query has more than ${limits.maxFields} fields`)
        if (selection.selectionSet) visit(selection.selectionSet, depth + 1)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, depth)
      else {
        const { value: name } = selection.name
        const fragment = fragments.get(name)
        // A fragment inside itself ends here: validation says so by its name.
        if (fragment === undefined || entered.has(name)) continue
        entered.add(name)
        visit(fragment.selectionSet, depth)
        entered.delete(name)
      }
    }
  }

  for (const node of document.definitions) if (node.kind === Kind.OPERATION_DEFINITION) visit(node.selectionSet, 1)
}
