import { GraphQLError } from 'graphql'

/** A query that cannot be answered, for a reason the client is told. */
export class QueryError extends GraphQLError {}
