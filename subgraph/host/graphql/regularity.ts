import { isEnumType, type GraphQLSchema } from 'graphql'
import type { SchemaField } from '../schema/SubgraphSchema.ts'

/**
 * A check that a formatted value is what its field promises, so that an answer can go out as it is. Where one is not,
 * GraphQL has rules for how far up it makes the answer null.
 */
export function regularity(api: GraphQLSchema, field: SchemaField): (value: unknown) => boolean {
  const type = field.isEnum ? api.getType(field.typeName) : null
  const names = isEnumType(type) ? new Set<unknown>(type.getValues().map((entry) => entry.name)) : null
  const isItem = (item: unknown) => item !== null && (names === null || names.has(item))
  return (value) => {
    if (value === null) return !field.nonNull
    return Array.isArray(value) ? value.every(isItem) : isItem(value)
  }
}
