import { type FieldNode, getArgumentValues, type GraphQLResolveInfo, isInterfaceType, isObjectType } from 'graphql'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import { formatColumn, idToJson } from './answerColumn.ts'
import type { BlockTarget } from './BlockTarget.ts'
import { backLink, jsonId, jsonIds } from './childLink.ts'
import { type CollectionArguments, parseCollectionArguments } from './CollectionArguments.ts'
import { collectFields } from './collectFields.ts'
import type { LoadedRow } from './LoadedRow.ts'
import { loadCollection, type ParentLinks } from './loadCollection.ts'
import { QueryError } from './QueryError.ts'
import { regularity } from './regularity.ts'
import type { RequestContext } from './RequestContext.ts'

/** What is selected on rows, as columns to read. */
export function selectedColumns(
  info: GraphQLResolveInfo,
  nodes: readonly FieldNode[],
): (table: EntityTable) => SchemaField[] {
  return (table) => {
    const names = [...collectFields(info, table.type.name, nodes).values()].flat().map((node) => node.name.value)
    return table.columns.filter((column) => names.includes(column.name))
  }
}

/** Puts what is selected into the answers of rows: values at once, related entities with one statement for all rows. */
export function fillRows(
  context: RequestContext,
  info: GraphQLResolveInfo,
  rows: readonly LoadedRow[],
  nodes: readonly FieldNode[],
  block: BlockTarget,
): void {
  for (const [table, members] of Map.groupBy(rows, (row) => row.table)) {
    for (const [name, fieldNodes] of collectFields(info, table.type.name, nodes)) {
      const node = fieldNodes[0]
      const field = table.type.fieldByName.get(node?.name.value ?? '')
      if (node?.name.value === '__typename') for (const row of members) row.answer[name] = table.type.name
      if (!node || !field) continue
      // Assigning to that name would change the object's prototype.
      if (name === '__proto__') context.irregular = true
      if (field.reference !== null) fillRelation(context, info, table, field, members, name, fieldNodes, block)
      else {
        const isRegular = regularity(context.api, field)
        for (const row of members) {
          const value = formatColumn(field, row.values[field.name] ?? null)
          row.answer[name] = value
          if (!isRegular(value)) context.irregular = true
        }
      }
    }
    if (!context.opaque) for (const row of members) row.answer.__typename ??= table.type.name
  }
}

function fillRelation(
  context: RequestContext,
  info: GraphQLResolveInfo,
  table: EntityTable,
  field: SchemaField,
  rows: readonly LoadedRow[],
  name: string,
  nodes: readonly FieldNode[],
  block: BlockTarget,
): void {
  const single = !field.isList
  const wanted = argumentsOf(info, table, field, nodes)
  // Twice the one row of a single relation, to notice when a derived one is ambiguous.
  const found = loadCollection(context, {
    typeName: field.reference ?? '',
    wanted: single ? { ...wanted, first: field.derivedFrom === null ? 1 : 2 } : wanted,
    block,
    columns: selectedColumns(info, nodes),
    parents: parentLinks(table, field, rows),
  })
  rows.forEach((row, index) => {
    const children = found.get(index) ?? []
    if (single && children.length > 1) {
      throw new QueryError(
        `Ambiguous result for derived field \`${field.name}\`: Multiple \`${field.reference}\` entities refer back via \`${field.derivedFrom}\``,
      )
    }
    const answers = children.map((child) => child.answer)
    row.answer[name] = single ? (answers[0] ?? null) : answers
    if (single && field.nonNull && answers.length === 0) context.irregular = true
  })
  fillRows(context, info, [...found.values()].flat(), nodes, block)
}

function argumentsOf(
  info: GraphQLResolveInfo,
  table: EntityTable,
  field: SchemaField,
  nodes: readonly FieldNode[],
): CollectionArguments {
  const type = info.schema.getType(table.type.name)
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name] : undefined
  const node = nodes[0]
  if (!definition || !node) return parseCollectionArguments({})
  return parseCollectionArguments(getArgumentValues(definition, node, info.variableValues))
}

/** Parents go into the statement as JSON: their ids, or the ids that they point to. */
function parentLinks(table: EntityTable, field: SchemaField, rows: readonly LoadedRow[]): ParentLinks {
  if (field.derivedFrom !== null) {
    return {
      keys: JSON.stringify(rows.map((row) => idToJson(table.type.idKind, row.values.id ?? null))),
      condition: (child, alias) => {
        const back = child.type.fieldByName.get(field.derivedFrom ?? '')
        // A list column holds ids as JSON has them, a plain one as columns have them.
        return back?.isList
          ? `p.value IN (SELECT value FROM json_each(${alias}."${back.name}"))`
          : backLink(field, child, jsonId('p.value', table.type.idKind), alias)
      },
    }
  }
  if (field.isList) {
    return {
      keys: `[${rows.map((row) => String(row.values[field.name] ?? '[]')).join(',')}]`,
      condition: (_child, alias) => `${alias}.id IN (${jsonIds('p.value', field.kind)})`,
    }
  }
  return {
    single: true,
    keys: JSON.stringify(rows.map((row) => idToJson(field.kind, row.values[field.name] ?? null))),
    condition: (_child, alias) => `${alias}.id = ${jsonId('p.value', field.kind)}`,
  }
}
