import { getArgumentValues, type GraphQLResolveInfo, isInterfaceType, isObjectType } from 'graphql'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import { type CollectionArguments, parseCollectionArguments } from './CollectionArguments.ts'
import type { LoadedRelation } from './LoadedRelation.ts'
import type { SqlRow } from './LoadedRows.ts'
import { loadCollection } from './loadCollection.ts'
import { loadReferences } from './loadReferences.ts'
import { parentsOf } from './parentsOf.ts'
import type { Place } from './Place.ts'
import { QueryError } from './QueryError.ts'
import type { RequestContext } from './RequestContext.ts'
import type { SelectedField, Selection } from './Selection.ts'

/** Loads what a selected field of rows of `table` points to, with what `inner` selects of it. */
export function loadRelation(
  context: RequestContext,
  place: Place,
  inner: Selection,
  table: EntityTable,
  field: SchemaField,
  nodes: SelectedField['nodes'],
  rows: readonly SqlRow[],
): LoadedRelation {
  const parents = parentsOf(table, place.selection.of(table), field, rows)
  const { info, block } = place
  if (!field.isList && field.derivedFrom === null)
    return loadReferences(context, { info, block, selection: inner }, field, parents.keys)
  const wanted = argumentsOf(info, table, field, nodes)
  const {
    tables,
    rows: found,
    ends,
  } = loadCollection(context, {
    typeName: field.reference ?? '',
    // Two rows instead of one, to notice when a derived field is ambiguous.
    wanted: field.isList ? wanted : { ...wanted, first: 2 },
    block,
    selection: inner,
    parents,
  })
  const startOf = (index: number) => (index === 0 ? 0 : (ends[index - 1] ?? 0))
  if (!field.isList && ends.some((end, index) => end - startOf(index) > 1)) throw ambiguous(field)
  return {
    tables,
    rows: found,
    assign: (texts) =>
      ends.map((end, index) => {
        const own = texts.slice(startOf(index), end)
        return field.isList ? `[${own.join(',')}]` : (own[0] ?? 'null')
      }),
  }
}

function ambiguous(field: SchemaField): QueryError {
  return new QueryError(
    `Ambiguous result for derived field \`${field.name}\`: Multiple \`${field.reference}\` entities refer back via \`${field.derivedFrom}\``,
  )
}

function argumentsOf(
  info: GraphQLResolveInfo,
  table: EntityTable,
  field: SchemaField,
  nodes: SelectedField['nodes'],
): CollectionArguments {
  const type = info.schema.getType(table.type.name)
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name] : undefined
  const node = nodes[0]
  if (!definition || !node) return parseCollectionArguments({})
  return parseCollectionArguments(getArgumentValues(definition, node, info.variableValues))
}
