import { Kind, print, type TypeNode } from 'graphql'
import type { AggregationType, EntityType, SchemaField, SubgraphSchema } from '../schema/SubgraphSchema.ts'
import { aggregationFilterOperators, entityFilterOperators, filterInputType } from './filterOperators.ts'
import { META_SCHEMA } from './metaSchema.ts'
import { queryFieldNames } from './queryFieldNames.ts'

/** The API's schema in GraphQL's definition language: the subgraph's types, with what graph-node adds to them. */
export function apiSchemaSource(schema: SubgraphSchema): string {
  const types = [...schema.entities.values()]
  const aggregations = [...schema.aggregations.values()]
  const interfaces = [...schema.interfaceFields].map(([name, fields]) => ({ name, fields }))
  return [
    META_SCHEMA,
    ...userTypes(schema),
    ...[...types, ...interfaces].flatMap((type) => [
      orderBy(schema, type),
      filter(type, type.fields, entityFilterOperators),
    ]),
    ...aggregations.flatMap((type) => [
      orderBy(schema, type),
      filter(type, aggregationFilterFields(type), aggregationFilterOperators),
    ]),
    queryType(types, interfaces, aggregations),
  ].join('\n\n')
}

function aggregationFilterFields(type: AggregationType): SchemaField[] {
  return type.fields.filter((field) => !type.aggregates.some((aggregate) => aggregate.field === field))
}

/** The subgraph's own types without directives, with arguments on fields that are lists of entities. */
function userTypes(schema: SubgraphSchema): string[] {
  return schema.document.definitions.flatMap((node) => {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) return [print({ ...node, directives: [] })]
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return []
    if (node.name.value === '_Schema_') return []
    const fields = (node.fields ?? []).map((field) => {
      const text = print({ ...field, directives: [] })
      const target = baseType(field.type)
      const list = isListType(field.type)
      const argumentsText = list ? collectionArguments(schema, target) : null
      return argumentsText === null ? text : text.replace(/:([^:]*)$/, `(${argumentsText}):$1`)
    })
    const description = node.description ? `${print(node.description)}\n` : ''
    const keyword = node.kind === Kind.OBJECT_TYPE_DEFINITION ? 'type' : 'interface'
    const parents = node.interfaces?.length
      ? ` implements ${node.interfaces.map((entry) => entry.name.value).join(' & ')}`
      : ''
    return [`${description}${keyword} ${node.name.value}${parents} {\n${fields.join('\n')}\n}`]
  })
}

function collectionArguments(schema: SubgraphSchema, target: string): string | null {
  if (schema.entities.has(target) || schema.interfaces.has(target)) return entityArguments(target)
  return schema.aggregations.has(target) ? aggregationArguments(target) : null
}

function entityArguments(name: string): string {
  return `skip: Int = 0, first: Int = 100, orderBy: ${name}_orderBy, orderDirection: OrderDirection, where: ${name}_filter`
}

function aggregationArguments(name: string): string {
  return `skip: Int = 0, first: Int = 100, interval: Aggregation_interval!, orderBy: ${name}_orderBy, orderDirection: OrderDirection, current: Aggregation_current, where: ${name}_filter`
}

function orderBy(schema: SubgraphSchema, type: { name: string; fields: SchemaField[] }): string {
  const values = type.fields.flatMap((field) => [field.name, ...childOrderings(schema, field)])
  return `enum ${type.name}_orderBy {\n${[...new Set(values)].join('\n')}\n}`
}

/** `proposal__createdAt` for a field that points to one entity. */
function childOrderings(schema: SubgraphSchema, field: SchemaField): string[] {
  if (field.reference === null || field.isList) return []
  const fields = schema.entities.get(field.reference)?.fields ?? schema.interfaceFields.get(field.reference) ?? []
  return fields
    .filter((child) => !child.isList && child.reference === null)
    .map((child) => `${field.name}__${child.name}`)
}

function filter(
  type: { name: string },
  fields: readonly SchemaField[],
  operatorsOf: typeof entityFilterOperators,
): string {
  const name = `${type.name}_filter`
  const entries = fields.flatMap((field) => {
    const own = operatorsOf(field).map(
      (operator) => `${field.name}${operator && `_${operator}`}: ${filterInputType(field, operator)}`,
    )
    return field.reference === null ? own : [...own, `${field.name}_: ${field.reference}_filter`]
  })
  return `input ${name} {\n${[...entries, '_change_block: BlockChangedFilter', `and: [${name}]`, `or: [${name}]`].join('\n')}\n}`
}

const BLOCK_ARGUMENTS = 'block: Block_height, subgraphError: _SubgraphErrorPolicy_! = deny'

function queryType(
  types: readonly EntityType[],
  interfaces: readonly { name: string }[],
  aggregations: readonly AggregationType[],
): string {
  const fields = [...types, ...interfaces].flatMap(({ name }) => {
    const { single, list } = queryFieldNames(name)
    return [
      `${single}(id: ID!, ${BLOCK_ARGUMENTS}): ${name}`,
      `${list}(${entityArguments(name)}, ${BLOCK_ARGUMENTS}): [${name}!]!`,
    ]
  })
  for (const { name } of aggregations)
    fields.push(`${queryFieldNames(name).list}(${aggregationArguments(name)}, ${BLOCK_ARGUMENTS}): [${name}!]!`)
  return `type Query {\n${fields.join('\n')}\n"Access to subgraph metadata"\n_meta(block: Block_height): _Meta_\n}`
}

function baseType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : baseType(type.type)
}

function isListType(type: TypeNode): boolean {
  if (type.kind === Kind.LIST_TYPE) return true
  return type.kind === Kind.NON_NULL_TYPE && isListType(type.type)
}
