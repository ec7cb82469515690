import type { ConstDirectiveNode, ObjectTypeDefinitionNode } from 'graphql'
import { errorMessage } from '../errors/errorMessage.ts'
import { IndexerError } from '../errors/IndexerError.ts'
import type { AggregateExpression } from './AggregateExpression.ts'
import { booleanArgument, findDirective, stringArgument, stringListArgument } from './directiveArguments.ts'
import { parseAggregateExpression } from './parseAggregateExpression.ts'
import { parseFields, type TypeNames } from './parseFields.ts'
import type {
  Aggregate,
  AggregateFunction,
  AggregationInterval,
  AggregationType,
  EntityType,
  SchemaField,
} from './SubgraphSchema.ts'

const FUNCTIONS: readonly string[] = ['sum', 'count', 'min', 'max', 'first', 'last'] satisfies AggregateFunction[]

/** Reads an `@aggregation` type: plain fields other than id and timestamp are its dimensions. */
export function parseAggregation(
  node: ObjectTypeDefinitionNode,
  directive: ConstDirectiveNode,
  entities: Map<string, EntityType>,
  names: TypeNames,
): AggregationType {
  const name = node.name.value
  const sourceName = stringArgument(directive, 'source') ?? ''
  const source = entities.get(sourceName)
  if (!source?.timeseries) throw invalid(`${name}: the source ${sourceName} is not an @entity(timeseries: true)`)
  const intervals = stringListArgument(directive, 'intervals').filter(isInterval)
  if (intervals.length === 0) throw invalid(`${name}: intervals must be "hour" and/or "day"`)

  const fields = parseFields(node, names)
  const aggregates: Aggregate[] = []
  const dimensions: SchemaField[] = []
  for (const field of fields) {
    const definition = node.fields?.find((candidate) => candidate.name.value === field.name)
    const aggregate = definition ? findDirective(definition, 'aggregate') : undefined
    if (aggregate) aggregates.push(parseAggregate(name, field, aggregate, source))
    else if (field.name !== 'id' && field.name !== 'timestamp') {
      if (!source.fieldByName.has(field.name)) throw invalid(`${name}.${field.name} is not a field of ${sourceName}`)
      dimensions.push(field)
    }
  }
  return {
    name,
    fields,
    fieldByName: new Map(fields.map((field) => [field.name, field])),
    idKind: 'Int8',
    immutable: true,
    timeseries: false,
    source: sourceName,
    intervals,
    dimensions,
    aggregates,
  }
}

function parseAggregate(
  type: string,
  field: SchemaField,
  directive: ConstDirectiveNode,
  source: EntityType,
): Aggregate {
  const fn = stringArgument(directive, 'fn') ?? ''
  const argument = stringArgument(directive, 'arg') ?? null
  if (!isFunction(fn)) throw invalid(`${type}.${field.name}: unknown aggregate function "${fn}"`)
  return {
    field,
    fn,
    argument: fn === 'count' ? null : parseArgument(`${type}.${field.name}`, argument, source),
    cumulative: booleanArgument(directive, 'cumulative') ?? false,
  }
}

function parseArgument(place: string, argument: string | null, source: EntityType): AggregateExpression {
  if (argument === null) throw invalid(`${place}: the aggregate needs an arg`)
  try {
    return parseAggregateExpression(argument, (name) => source.fieldByName.get(name)?.derivedFrom === null)
  } catch (error) {
    throw new IndexerError(
      'unsupported',
      `schema.graphql: ${place}: arg "${argument}" is no expression over fields of ${source.name} that the embedded indexer knows: ${errorMessage(error)}`,
      { cause: error },
    )
  }
}

function isFunction(name: string): name is AggregateFunction {
  return FUNCTIONS.includes(name)
}

function isInterval(name: string): name is AggregationInterval {
  return name === 'hour' || name === 'day'
}

function invalid(message: string): IndexerError {
  return new IndexerError('build-invalid', `schema.graphql: ${message}`)
}
