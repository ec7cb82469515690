import {
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  isInputType,
  isNonNullType,
} from 'graphql'

const OPAQUE = new GraphQLScalarType({ name: 'Opaque' })

/**
 * The API's schema with answers of root fields as opaque values. Root fields load all that is selected below them, in
 * the shape of the answer; going through each value of it once more, as the full schema makes graphql-js do, costs
 * more than all else.
 */
export function opaqueSchema(api: GraphQLSchema): GraphQLSchema {
  const config = api.getQueryType()?.toConfig()
  if (!config) throw new Error('the API has no queries')
  const fields = Object.entries(config.fields).map(([name, field]) => [
    name,
    { ...field, type: isNonNullType(field.type) ? new GraphQLNonNull(OPAQUE) : OPAQUE },
  ])
  return new GraphQLSchema({
    query: new GraphQLObjectType({ ...config, fields: Object.fromEntries(fields) as typeof config.fields }),
    types: Object.values(api.getTypeMap()).filter((type) => isInputType(type) && !type.name.startsWith('__')),
  })
}
