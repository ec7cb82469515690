import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import { selectedId, selectedIdAsJson } from './answerColumn.ts'
import type { Parents } from './CollectionRequest.ts'
import { backLink, jsonIds } from './childLink.ts'
import type { SqlRow } from './LoadedRows.ts'
import { positionOf, type TableSelection } from './Selection.ts'

/** Rows of `table` as parents of what their `field` points to: known by their id, or by the ids that they have. */
export function parentsOf(
  table: EntityTable,
  selection: TableSelection,
  field: SchemaField,
  rows: readonly SqlRow[],
): Parents {
  const position = positionOf(selection, field.derivedFrom === null ? field.name : 'id')
  const keys = rows.map((row) => row[position] ?? null)
  if (field.derivedFrom === null)
    return { keys, link: (_child, alias) => `${alias}.id IN (${jsonIds('?', field.kind)})` }
  const { idKind } = table.type
  return {
    keys,
    link: (child, alias) => {
      const back = child.type.fieldByName.get(field.derivedFrom ?? '')
      // A list column holds ids as JSON has them, a plain one as columns have them.
      return back?.isList
        ? `${selectedIdAsJson('?', idKind)} IN (SELECT value FROM json_each(${alias}."${back.name}"))`
        : backLink(field, child, selectedId('?', idKind), alias)
    },
  }
}
