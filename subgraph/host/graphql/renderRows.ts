import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import { columnToJson } from './answerColumn.ts'
import { loadRelation } from './loadRelation.ts'
import type { SqlRow } from './LoadedRows.ts'
import type { Place } from './Place.ts'
import { regularity } from './regularity.ts'
import type { RequestContext } from './RequestContext.ts'
import { positionOf, Selection, type TableSelection } from './Selection.ts'

/** The rows as JSON, with all that is selected below them: values at once, related entities for all rows together. */
export function renderRows(
  context: RequestContext,
  place: Place,
  tables: readonly EntityTable[],
  rows: readonly SqlRow[],
): string[] {
  const [table] = tables
  if (table && tables.length === 1) return renderTable(context, place, table, rows)
  const texts: string[] = []
  for (const [position, member] of tables.entries()) {
    const indexes = [...rows.keys()].filter((index) => Number(rows[index]?.[0]) === position)
    const own = renderTable(
      context,
      place,
      member,
      indexes.map((index) => rows[index] ?? []),
    )
    for (const [at, index] of indexes.entries()) texts[index] = own[at] ?? ''
  }
  return texts
}

function renderTable(context: RequestContext, place: Place, table: EntityTable, rows: readonly SqlRow[]): string[] {
  const selection = place.selection.of(table)
  const texts: string[] = rows.map(() => '')
  let separator = '{'
  for (const { name, field, nodes } of selection.fields) {
    const prefix = `${separator}${JSON.stringify(name)}:`
    separator = ','
    if (field === null) appendAll(texts, prefix + JSON.stringify(table.type.name))
    else if (field.reference === null) appendColumn(context, texts, prefix, selection, field, rows)
    else {
      const inner = new Selection(place.info, nodes)
      const related = loadRelation(context, place, inner, table, field, nodes, rows)
      const found = related.assign(renderRows(context, { ...place, selection: inner }, related.tables, related.rows))
      const mayBeNull = field.isList || !field.nonNull
      for (const [index, text] of found.entries()) {
        if (text === 'null' && !mayBeNull) context.irregular = true
        texts[index] += prefix + text
      }
    }
  }
  // Where graphql-js goes through the answer, it must see which member of an interface a row is.
  const typeIsAsked = selection.fields.some(({ name }) => name === '__typename')
  if (!context.opaque && !typeIsAsked) {
    appendAll(texts, `${separator}"__typename":${JSON.stringify(table.type.name)}`)
    separator = ','
  }
  appendAll(texts, separator === '{' ? '{}' : '}')
  return texts
}

function appendColumn(
  context: RequestContext,
  texts: string[],
  prefix: string,
  selection: TableSelection,
  field: SchemaField,
  rows: readonly SqlRow[],
): void {
  const position = positionOf(selection, field.name)
  const toJson = columnToJson(field)
  const isRegular = regularity(context.api, field)
  for (let index = 0; index < rows.length; index++) {
    const value = rows[index]?.[position] ?? null
    if (!isRegular(value)) context.irregular = true
    texts[index] += prefix + (value === null ? 'null' : toJson(value))
  }
}

function appendAll(texts: string[], text: string): void {
  for (let index = 0; index < texts.length; index++) texts[index] += text
}
