import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import { selectedId } from './answerColumn.ts'
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
  return { keys, link: (child, alias) => backLink(field, child, selectedId('?', table.type.idKind), alias) }
}
