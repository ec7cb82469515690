import { type Exchange, pass } from './startProxy.ts'

/** As providers do: a range of more than so many blocks is refused. */
export function refuseRanges(maxBlocks: number): (exchange: Exchange) => Promise<void> {
  return async (exchange) => {
    const tooWide = exchange.calls.some(({ method, params }) => {
      const [filter] = params as { fromBlock?: string; toBlock?: string }[]
      return method === 'eth_getLogs' && Number(filter?.toBlock) - Number(filter?.fromBlock) >= maxBlocks
    })
    if (!tooWide) return pass(exchange)
    const error = { code: -32005, message: `query exceeds max block range ${maxBlocks}` }
    exchange.reply(exchange.calls.map(({ id }) => ({ jsonrpc: '2.0', id, error })))
  }
}
