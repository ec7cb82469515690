import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import { formatScalar } from './queryValues.ts'
import { type BlockConstraint, type BlockTarget, blockTarget } from './BlockTarget.ts'
import { collectFields } from './collectFields.ts'
import { parseCollectionArguments } from './CollectionArguments.ts'
import { JsonText } from './JsonText.ts'
import { loadCollection } from './loadCollection.ts'
import { renderRows } from './renderRows.ts'
import type { RequestContext, RootField } from './RequestContext.ts'
import { Selection } from './Selection.ts'
import type { IndexingError } from '../store/Metadata.ts'
import { hexToBytes } from '../values/hex.ts'

type Parameters = Record<string, unknown>

const LATEST = 'latest'

export function resolveList(
  context: RequestContext,
  typeName: string,
  parameters: Parameters,
  info: GraphQLResolveInfo,
): unknown {
  return answer(context, `[${load(context, typeName, parameters, info).join(',')}]`)
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
  const [text] = load(context, typeName, { block, subgraphError, where: { id }, first: 1 }, info)
  return text === undefined ? null : answer(context, text)
}

/** What a root field found: as it goes out, or for graphql-js to go through. */
function answer(context: RequestContext, text: string): unknown {
  return context.opaque ? new JsonText(text) : JSON.parse(text)
}

export function resolveMeta(context: RequestContext, parameters: Parameters, info: GraphQLResolveInfo): unknown {
  const block = targetOf(context, parameters)
  const { error } = context
  noteRoot(context, parameters, info, block)
  const meta = {
    block: {
      number: block.number,
      hash: block.pointer?.hash ?? null,
      timestamp: block.pointer?.timestampSeconds ?? null,
      parentHash: block.pointer?.parentHash ?? null,
    },
    deployment: context.deployment,
    hasIndexingErrors: error?.fatal ? block.latest : isErroneous(error, block.number),
  }
  return context.opaque ? selectMeta(withApi(context, info), meta) : meta
}

const META_TYPES: Record<string, string> = { block: '_Block_' }

/** What is selected of the plain object that `_meta` is. */
function selectMeta(
  info: GraphQLResolveInfo,
  value: Record<string, unknown>,
  typeName = '_Meta_',
  nodes: readonly FieldNode[] = info.fieldNodes,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {}
  for (const [name, fieldNodes] of collectFields(info, typeName, nodes)) {
    const field = fieldNodes[0]?.name.value ?? ''
    const inner = META_TYPES[field]
    if (field === '__typename') answer[name] = typeName
    else if (inner === undefined) answer[name] = value[field]
    else answer[name] = selectMeta(info, value[field] as Record<string, unknown>, inner, fieldNodes)
  }
  return answer
}

/** Below an opaque root field the full schema still says what is what. */
function withApi(context: RequestContext, info: GraphQLResolveInfo): GraphQLResolveInfo {
  return context.opaque ? { ...info, schema: context.api } : info
}

function load(context: RequestContext, typeName: string, parameters: Parameters, info: GraphQLResolveInfo): string[] {
  const block = targetOf(context, parameters)
  noteRoot(context, parameters, info, block)
  const inside = withApi(context, info)
  const selection = new Selection(inside, info.fieldNodes)
  const wanted = parseCollectionArguments(parameters)
  const { tables, rows } = loadCollection(context, { typeName, wanted, block, selection, parents: null })
  return renderRows(context, { info: inside, selection, block }, tables, rows)
}

/** What holds for root fields that no resolver of ours sees: they are answered at the latest block. */
export function rootOfLatest({ cursor, error }: RequestContext): RootField {
  return { block: LATEST, hasErrors: isErroneous(error, cursor?.number ?? -1), allowed: false }
}

function noteRoot(context: RequestContext, parameters: Parameters, info: GraphQLResolveInfo, block: BlockTarget): void {
  context.roots.set(String(info.path.key), {
    block: parameters.block === undefined || parameters.block === null ? LATEST : JSON.stringify(parameters.block),
    hasErrors: isErroneous(context.error, block.number),
    allowed: parameters.subgraphError === 'allow',
  })
}

function targetOf(context: RequestContext, parameters: Parameters): BlockTarget {
  return blockTarget(context, parameters.block as BlockConstraint | null | undefined)
}

/**
 * Whether data at a block is from after a failed handler. A fatal failure stops indexing before its block, so what is
 * served is sound; `_meta` tells of it all the same.
 */
function isErroneous(error: IndexingError | null, block: number): boolean {
  return error !== null && !error.fatal && error.block <= block
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
