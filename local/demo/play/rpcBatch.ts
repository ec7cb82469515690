/** One call of a JSON-RPC batch. */
export interface RpcCall {
  method: string
  params: readonly unknown[]
}

interface RpcAnswer {
  id: number
  result?: unknown
  error?: { message: string; data?: unknown }
}

/** An answer of the node that says no, with its words. */
export class RpcRefusal extends Error {
  override name = 'RpcRefusal'
  /** Place of the refused call in the batch. */
  readonly place: number

  constructor(place: number, method: string, message: string) {
    super(`The node refuses ${method}: ${message}`)
    this.place = place
  }
}

/**
 * Results of several calls in one request, in the order of the calls.
 * @throws RpcRefusal when the node answers one of them with an error
 */
export async function rpcBatch(rpcUrl: string, calls: readonly RpcCall[]): Promise<readonly unknown[]> {
  if (calls.length === 0) return []
  const body = calls.map(({ method, params }, id) => ({ jsonrpc: '2.0', id, method, params }))
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`The node at ${rpcUrl} answers with HTTP ${response.status}.`)
  const answers = (await response.json()) as readonly RpcAnswer[]
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  return calls.map(({ method }, place) => {
    const answer = byId.get(place)
    if (answer === undefined) throw new RpcRefusal(place, method, 'no answer')
    if (answer.error !== undefined) throw new RpcRefusal(place, method, answer.error.message)
    return answer.result
  })
}
