import type { SchemaField } from '../schema/SubgraphSchema.ts'
import { type EntityTable, quote } from '../store/EntityTable.ts'

/** SQL condition that the row `child` of `table` is what `field` of the row `parent` points to. */
export function childLink(field: SchemaField, table: EntityTable, parent: string, child: string): string {
  if (field.derivedFrom === null) {
    const column = `${parent}.${quote(field.name)}`
    return field.isList ? `${child}.id IN (${jsonIds(column, table.type.idKind)})` : `${child}.id = ${column}`
  }
  return backLink(field, table, `${parent}.id`, child)
}

/** The same for a derived field, with the parent's id as any SQL expression. */
export function backLink(field: SchemaField, table: EntityTable, parentId: string, child: string): string {
  const back = table.type.fieldByName.get(field.derivedFrom ?? '')
  const column = `${child}.${quote(field.derivedFrom ?? '')}`
  if (!back?.isList) return `${column} = ${parentId}`
  return `${parentId} IN (${jsonIds(column, back.kind)})`
}

/** Ids in a JSON list, as columns have them. */
export function jsonIds(json: string, kind: string): string {
  return `SELECT ${jsonId('value', kind)} FROM json_each(${json})`
}

/** An id in JSON (bytes as `0x…`), as columns have it. */
function jsonId(expression: string, kind: string): string {
  if (kind === 'Bytes') return `unhex(substr(${expression}, 3))`
  return kind === 'Int8' ? `CAST(${expression} AS INTEGER)` : expression
}
