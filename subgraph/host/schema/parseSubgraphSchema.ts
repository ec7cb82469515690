// The language alone, here and beside: threads that index or write have no use for the rest of the library.
import {
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql/language/index.js'
import { errorMessage } from '../errors/errorMessage.ts'
import { IndexerError } from '../errors/IndexerError.ts'
import { booleanArgument, findDirective } from './directiveArguments.ts'
import { parseAggregation } from './parseAggregation.ts'
import { parseFields, type TypeNames } from './parseFields.ts'
import type { AggregationType, EntityType, SchemaField, SubgraphSchema } from './SubgraphSchema.ts'

/** Reads a subgraph's `schema.graphql`. @throws IndexerError for what is invalid or not supported. */
export function parseSubgraphSchema(source: string): SubgraphSchema {
  const document = parseDocument(source)
  const objects = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
  const interfaceNodes = document.definitions.filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
  refuseFulltext(objects)

  const names: TypeNames = { enums: new Set(), idKinds: new Map() }
  for (const node of document.definitions) if (node.kind === Kind.ENUM_TYPE_DEFINITION) names.enums.add(node.name.value)
  for (const node of objects) names.idKinds.set(node.name.value, idKindOf(node))
  for (const node of interfaceNodes) {
    const implementer = objects.find((object) => implementsInterface(object, node.name.value))
    names.idKinds.set(node.name.value, implementer ? idKindOf(implementer) : 'String')
  }

  const entities = new Map<string, EntityType>()
  for (const node of objects) {
    const directive = findDirective(node, 'entity')
    if (!directive) continue
    const timeseries = booleanArgument(directive, 'timeseries') ?? false
    const fields = parseFields(node, names)
    entities.set(node.name.value, {
      name: node.name.value,
      fields,
      fieldByName: new Map(fields.map((field) => [field.name, field])),
      idKind: idKindOf(node),
      immutable: timeseries || (booleanArgument(directive, 'immutable') ?? false),
      timeseries,
    })
  }
  const aggregations = new Map<string, AggregationType>()
  for (const node of objects) {
    const directive = findDirective(node, 'aggregation')
    if (directive) aggregations.set(node.name.value, parseAggregation(node, directive, entities, names))
  }
  const interfaces = new Map<string, EntityType[]>()
  const interfaceFields = new Map<string, SchemaField[]>()
  for (const node of interfaceNodes) {
    interfaceFields.set(node.name.value, parseFields(node, names))
    const implementers = objects.filter((object) => implementsInterface(object, node.name.value))
    interfaces.set(
      node.name.value,
      implementers.flatMap((object) => entities.get(object.name.value) ?? []),
    )
  }
  if (entities.size === 0) throw new IndexerError('build-invalid', 'schema.graphql defines no @entity type')
  return { document, entities, aggregations, interfaces, interfaceFields }
}

function parseDocument(source: string): DocumentNode {
  try {
    return parse(source, { noLocation: true })
  } catch (error) {
    throw new IndexerError('build-invalid', `schema.graphql is not valid GraphQL: ${errorMessage(error)}`, {
      cause: error,
    })
  }
}

function refuseFulltext(objects: readonly ObjectTypeDefinitionNode[]): void {
  const schemaType = objects.find((node) => node.name.value === '_Schema_')
  if (schemaType && findDirective(schemaType, 'fulltext')) {
    throw new IndexerError(
      'unsupported',
      'the schema uses @fulltext, which the embedded indexer does not support; deploy to graph-node',
    )
  }
}

function idKindOf(node: ObjectTypeDefinitionNode): EntityType['idKind'] {
  const id = node.fields?.find((field) => field.name.value === 'id')
  const type = id?.type.kind === Kind.NON_NULL_TYPE ? id.type.type : id?.type
  const name = type?.kind === Kind.NAMED_TYPE ? type.name.value : ''
  if (name === 'Bytes' || name === 'Int8') return name
  return 'String'
}

function implementsInterface(node: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode, name: string): boolean {
  return node.interfaces?.some((entry) => entry.name.value === name) ?? false
}
