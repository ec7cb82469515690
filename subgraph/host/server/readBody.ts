import type { IncomingMessage } from 'node:http'

/** What is too large is read on, so that its sender gets to hear of it, but not without end. */
const MAX_READ_ON = 64

/** The request's body as text; null when it is larger than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= maxBytes) chunks.push(chunk)
    else if (size > maxBytes * MAX_READ_ON) break
    else chunks.length = 0
  }
  return size > maxBytes ? null : Buffer.concat(chunks).toString('utf8')
}
