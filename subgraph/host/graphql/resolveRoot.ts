import type { GraphQLResolveInfo } from 'graphql'
import { formatScalar } from './queryValues.ts'
import { type BlockConstraint, type BlockTarget, blockTarget } from './BlockTarget.ts'
import { parseCollectionArguments } from './CollectionArguments.ts'
import { fillRows, selectedColumns } from './fillRows.ts'
import type { LoadedRow } from './LoadedRow.ts'
import { loadCollection } from './loadCollection.ts'
import type { RequestContext } from './RequestContext.ts'
import { hexToBytes } from '../values/hex.ts'

type Parameters = Record<string, unknown>

export function resolveList(
  context: RequestContext,
  typeName: string,
  parameters: Parameters,
  info: GraphQLResolveInfo,
): unknown[] {
  return load(context, typeName, parameters, info).map((row) => row.answer)
}

export function resolveSingle(
  context: RequestContext,
  typeName: string,
  parameters: Parameters,
  info: GraphQLResolveInfo,
): unknown {
  const id = normalId(context, typeName, String(parameters.id))
  if (id === null) return null
  const { block, subgraphError } = parameters
  const [row] = load(context, typeName, { block, subgraphError, where: { id }, first: 1 }, info)
  return row?.answer ?? null
}

export function resolveMeta(context: RequestContext, parameters: Parameters): unknown {
  const block = targetOf(context, parameters)
  return {
    block: {
      number: block.number,
      hash: block.pointer?.hash ?? null,
      timestamp: block.pointer?.timestampSeconds ?? null,
      parentHash: block.pointer?.parentHash ?? null,
    },
    deployment: context.deployment,
    hasIndexingErrors: hasErrors(context, block, true),
  }
}

function load(
  context: RequestContext,
  typeName: string,
  parameters: Parameters,
  info: GraphQLResolveInfo,
): LoadedRow[] {
  const block = targetOf(context, parameters)
  if (parameters.subgraphError !== 'allow' && hasErrors(context, block, false)) context.denied = true
  const rows =
    loadCollection(context, {
      typeName,
      wanted: parseCollectionArguments(parameters),
      block,
      columns: selectedColumns(info, info.fieldNodes),
      parents: null,
    }).get(0) ?? []
  fillRows(context, info, rows, info.fieldNodes, block)
  return rows
}

function targetOf(context: RequestContext, parameters: Parameters): BlockTarget {
  return blockTarget(context.metadata, context.deployment, parameters.block as BlockConstraint | null | undefined)
}

/**
 * Whether data at a block is touched by errors. A fatal error stops indexing before its block, so what is served is
 * sound; `_meta` tells of it all the same.
 */
function hasErrors(context: RequestContext, block: BlockTarget, includeFatal: boolean): boolean {
  const { error } = context.metadata
  if (!error) return false
  if (error.fatal) return includeFatal && block.latest
  return error.block <= block.number
}

/** An id as the filter takes it; null when no entity can have it. */
function normalId(context: RequestContext, typeName: string, id: string): string | null {
  const type = context.schema.entities.get(typeName) ?? context.schema.interfaces.get(typeName)?.[0]
  try {
    if (type?.idKind === 'Bytes') return String(formatScalar(hexToBytes(id)))
  } catch {
    return null
  }
  return type?.idKind === 'Int8' && !/^-?\d+$/.test(id) ? null : id
}
