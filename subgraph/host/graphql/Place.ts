import type { GraphQLResolveInfo } from 'graphql'
import type { BlockTarget } from './BlockTarget.ts'
import type { Selection } from './Selection.ts'

/** The place in a query that rows are for. */
export interface Place {
  info: GraphQLResolveInfo
  selection: Selection
  block: BlockTarget
}
