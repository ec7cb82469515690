/** The indexer stopped at a handler that failed and gives no data past it. What is open is read from the chain. */
export class IndexerHalted extends Error {
  override readonly name = 'IndexerHalted'
  readonly source: string

  constructor(options: { source: string }) {
    super('The indexer has halted')
    this.source = options.source
  }
}
