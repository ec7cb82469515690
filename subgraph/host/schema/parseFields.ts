import {
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql/language/index.js'
import { IndexerError } from '../errors/IndexerError.ts'
import { findDirective, stringArgument } from './directiveArguments.ts'
import type { EntityType, SchemaField, ValueKind } from './SubgraphSchema.ts'

export interface TypeNames {
  enums: Set<string>
  /** Kind of the id of each object and interface type. */
  idKinds: Map<string, EntityType['idKind']>
}

const SCALARS: ReadonlyMap<string, ValueKind> = new Map([
  ['ID', 'String'],
  ['String', 'String'],
  ['Int', 'Int'],
  ['BigInt', 'BigInt'],
  ['BigDecimal', 'BigDecimal'],
  ['Boolean', 'Boolean'],
  ['Bytes', 'Bytes'],
  ['Int8', 'Int8'],
  ['Timestamp', 'Timestamp'],
])

export function parseFields(
  node: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  names: TypeNames,
): SchemaField[] {
  return (node.fields ?? []).map((field, place) => {
    const { typeName, isList, nonNull } = unwrap(field.type)
    const scalar = SCALARS.get(typeName) ?? (names.enums.has(typeName) ? 'String' : undefined)
    const idKind = names.idKinds.get(typeName)
    const kind = scalar ?? idKind
    if (kind === undefined) {
      throw new IndexerError(
        'build-invalid',
        `schema.graphql: ${node.name.value}.${field.name.value} has the unknown type ${typeName}`,
      )
    }
    const derived = findDirective(field, 'derivedFrom')
    return {
      name: field.name.value,
      place,
      typeName,
      kind,
      isList,
      nonNull,
      isEnum: names.enums.has(typeName),
      reference: scalar === undefined ? typeName : null,
      derivedFrom: derived ? (stringArgument(derived, 'field') ?? null) : null,
    }
  })
}

function unwrap(type: TypeNode): { typeName: string; isList: boolean; nonNull: boolean } {
  if (type.kind === Kind.NON_NULL_TYPE) return { ...unwrap(type.type), nonNull: true }
  if (type.kind === Kind.LIST_TYPE) return { ...unwrap(type.type), isList: true, nonNull: false }
  return { typeName: type.name.value, isList: false, nonNull: false }
}
