/** One JSON-RPC call over HTTP. @throws Error with the node's message. */
export async function jsonRpc<T>(
  url: string,
  method: string,
  params: unknown[] | Record<string, unknown> = [],
): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const answer = (await response.json()) as { result?: T; error?: { message: string } }
  if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`)
  return answer.result as T
}
