import { type GraphQLSchema, isEnumType } from 'graphql'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { SqlValue } from '../store/columnCodec.ts'

/**
 * A check that a stored value is what its field promises, so that an answer can go out as it is. Where one is not,
 * GraphQL has rules for how far up it makes the answer null.
 */
export function regularity(api: GraphQLSchema, field: SchemaField): (value: SqlValue) => boolean {
  const type = field.isEnum ? api.getType(field.typeName) : null
  const names = isEnumType(type) ? new Set<unknown>(type.getValues().map((entry) => entry.name)) : null
  const isItem = (item: unknown) => item !== null && (names === null || names.has(item))
  const isFit = field.isList ? (value: SqlValue) => (JSON.parse(String(value)) as unknown[]).every(isItem) : isItem
  return (value) => (value === null ? !field.nonNull : isFit(value))
}
