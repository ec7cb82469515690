import { IndexerError } from '../errors/IndexerError.ts'
import type { BlockHandler } from './Manifest.ts'
import type { ManifestNode } from './ManifestNode.ts'

/** Reads `blockHandlers`, with the limits that graph-node sets on combinations. */
export function parseBlockHandlers(mapping: ManifestNode): BlockHandler[] {
  const handlers = mapping.list('blockHandlers').map(parseBlockHandler)
  const count = (kind: BlockHandler['filter']['kind']) => handlers.filter(({ filter }) => filter.kind === kind).length
  if (count('every') > 1 || count('once') > 1 || count('polling') > 1)
    throw new IndexerError('build-invalid', `${mapping.location}: data source has duplicated block handlers`)
  if (count('every') > 0 && handlers.length > 1) {
    throw new IndexerError(
      'build-invalid',
      `${mapping.location}: data source has a combination of filtered and non-filtered block handlers that is not allowed`,
    )
  }
  return handlers
}

function parseBlockHandler(node: ManifestNode): BlockHandler {
  return {
    handler: node.at('handler').text(),
    filter: node.has('filter') ? parseFilter(node.at('filter')) : { kind: 'every' },
  }
}

function parseFilter(node: ManifestNode): BlockHandler['filter'] {
  const kind = node.at('kind').text()
  switch (kind) {
    case 'once':
      return { kind }
    case 'polling': {
      const every = node.at('every').integer()
      if (every === 0) throw new IndexerError('build-invalid', `${node.location}.every must be at least 1`)
      return { kind, every }
    }
    case 'call':
      throw new IndexerError(
        'unsupported',
        `${node.location}: block handlers with a call filter are not supported by the embedded indexer, they need a tracing node; deploy to graph-node`,
      )
    default:
      throw new IndexerError('build-invalid', `${node.location}: unknown kind of block filter "${kind}"`)
  }
}
