import type { BlockHandler, DataSource } from '../manifest/Manifest.ts'

/** `once` handlers run before a block's logs, all others after them. */
export type BlockMoment = 'start' | 'end'

export function blockHandlersAt(source: DataSource, block: number, moment: BlockMoment): BlockHandler[] {
  if (block < source.startBlock || (source.endBlock !== null && block > source.endBlock)) return []
  return source.mapping.blockHandlers.filter(({ filter }) => {
    if (filter.kind === 'once') return moment === 'start' && block === source.startBlock
    if (moment === 'start') return false
    return filter.kind === 'every' || (block - source.startBlock) % filter.every === 0
  })
}

/** Blocks from `from` to `to` at which a data source has a block handler to run. */
export function blocksOfHandlers(source: DataSource, from: number, to: number): number[] {
  const first = Math.max(from, source.startBlock)
  const last = Math.min(to, source.endBlock ?? to)
  return source.mapping.blockHandlers.flatMap(({ filter }) => {
    if (filter.kind === 'once')
      return first <= source.startBlock && source.startBlock <= last ? [source.startBlock] : []
    const step = filter.kind === 'every' ? 1 : filter.every
    const start = source.startBlock + Math.ceil((first - source.startBlock) / step) * step
    return start > last
      ? []
      : Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step)
  })
}
