import type { IncomingMessage } from 'node:http'

/** What is too large is read on, so that its sender gets to hear of it, but not without end. */
const MAX_READ_ON = 64

/** The request's body as text; null when it is larger than `maxBytes`. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxBytes) chunks.push(chunk)
      else if (size <= maxBytes * MAX_READ_ON) chunks = []
      else {
        request.pause()
        resolve(null)
      }
    })
    request.once('end', () => resolve(size > maxBytes ? null : Buffer.concat(chunks, size).toString('utf8')))
    request.once('error', reject)
  })
}
