import {
  buildSchema,
  type GraphQLFieldResolver,
  GraphQLScalarType,
  type GraphQLSchema,
  Kind,
  type ValueNode,
} from 'graphql'
import type { SubgraphSchema } from '../schema/SubgraphSchema.ts'
import { apiSchemaSource } from './apiSchemaSource.ts'
import { QueryError } from './QueryError.ts'
import { queryFieldNames } from './queryFieldNames.ts'
import type { RequestContext } from './RequestContext.ts'
import { resolveList, resolveMeta, resolveSingle } from './resolveRoot.ts'

const SCALARS = ['BigDecimal', 'Bytes', 'BigInt', 'Int8', 'Timestamp']

/** The executable schema of a subgraph's API. Everything below a root field is loaded by that field's resolver. */
export function buildApiSchema(subgraph: SubgraphSchema): GraphQLSchema {
  const schema = buildSchema(apiSchemaSource(subgraph), { noLocation: true })
  for (const name of SCALARS) {
    const scalar = schema.getType(name)
    if (!(scalar instanceof GraphQLScalarType)) continue
    // Values are formatted when rows are read, and parsed where the field is known.
    scalar.serialize = (value: unknown) => value
    scalar.parseValue = (value: unknown) => asText(name, value)
    scalar.parseLiteral = (node) => asText(name, literalValue(node))
  }
  const fields = schema.getQueryType()?.getFields() ?? {}
  const setResolver = (
    name: string,
    resolve: GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>,
  ) => {
    const field = fields[name]
    if (field) field.resolve = resolve
  }
  for (const name of [...subgraph.entities.keys(), ...subgraph.interfaces.keys()]) {
    const { single, list } = queryFieldNames(name)
    setResolver(single, (_source, parameters, context, info) => resolveSingle(context, name, parameters, info))
    setResolver(list, (_source, parameters, context, info) => resolveList(context, name, parameters, info))
  }
  for (const name of subgraph.aggregations.keys()) {
    setResolver(queryFieldNames(name).list, (_source, parameters, context, info) =>
      resolveList(context, name, parameters, info),
    )
  }
  setResolver('_meta', (_source, parameters, context, info) => resolveMeta(context, parameters, info))
  return schema
}

function literalValue(node: ValueNode): unknown {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : undefined
}

function asText(scalar: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new QueryError(`Invalid value for ${scalar}: expected a string`)
}
