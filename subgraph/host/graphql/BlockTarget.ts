import type { BlockPointer } from '../rpc/ChainTypes.ts'
import { hexToBytes } from '../values/hex.ts'
import { QueryError } from './QueryError.ts'
import type { RequestContext } from './RequestContext.ts'

/** The block that an answer is for. */
export interface BlockTarget {
  number: number
  /** Only versions in force are asked for, which is the fast way. */
  latest: boolean
  /** Null when a block was asked for by its number. */
  pointer: BlockPointer | null
}

export interface BlockConstraint {
  hash?: string | null
  number?: number | null
  number_gte?: number | null
}

/** @throws QueryError when the block is unknown or not indexed yet. */
export function blockTarget(
  { metadata, cursor: latest, deployment }: Pick<RequestContext, 'metadata' | 'cursor' | 'deployment'>,
  constraint: BlockConstraint | null | undefined,
): BlockTarget {
  if (!latest) throw new QueryError(`Store error: subgraph ${deployment} has not indexed any block yet`)
  if (constraint?.hash != null) {
    const pointer = metadata.blockByHash(parseHash(constraint.hash))
    if (!pointer || pointer.number > latest.number) throw invalid('hash', 'no block with that hash found')
    return { number: pointer.number, latest: pointer.number === latest.number, pointer }
  }
  if (constraint?.number != null) {
    const { number } = constraint
    if (number > latest.number) throw notYet('number', deployment, latest.number, number)
    if (number < 0) throw invalid('number', `block numbers are not negative: ${number}`)
    return { number, latest: number === latest.number, pointer: null }
  }
  const least = constraint?.number_gte
  if (least != null && least > latest.number) throw notYet('number_gte', deployment, latest.number, least)
  return { number: latest.number, latest: true, pointer: latest }
}

function parseHash(hash: string): Buffer {
  try {
    return hexToBytes(hash)
  } catch {
    throw invalid('hash', 'not a block hash')
  }
}

function notYet(argument: string, deployment: string, latest: number, wanted: number): QueryError {
  return invalid(
    argument,
    `subgraph ${deployment} has only indexed up to block number ${latest} and data for block number ${wanted} is therefore not yet available`,
  )
}

function invalid(argument: string, problem: string): QueryError {
  return new QueryError(`Failed to decode \`block.${argument}\` value: \`${problem}\``)
}
