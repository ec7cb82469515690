import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { pipeline } from 'node:stream'
import { constants, createGunzip } from 'node:zlib'
import { errorCode } from '../errors/errorCode.ts'

export interface HttpAnswer {
  status: number
  /** Where it sends to instead; null mostly. Nothing is sent there: it may be anybody's. */
  location: string | null
  body: Buffer
}

/** The answer is larger than it may be. */
export class TooLargeError extends Error {}

/**
 * Posts JSON to one address, over connections that are kept. By Node's own client: of answers that have some hundred
 * kilobytes each, `fetch` makes streams of a kind that cost more than reading them.
 */
export class HttpPost {
  readonly #url: URL
  readonly #agent: HttpAgent
  readonly #maxBodyBytes: number

  constructor(url: string, maxBodyBytes: number) {
    this.#url = new URL(url)
    this.#agent = new (this.#isSecure ? HttpsAgent : HttpAgent)({ keepAlive: true })
    this.#maxBodyBytes = maxBodyBytes
  }

  /** @throws TooLargeError; whatever the connection fails with */
  async send(json: string, signal: AbortSignal): Promise<HttpAnswer> {
    const message = await this.#ask(json, signal)
    const location = message.headers.location ?? null
    return { status: message.statusCode ?? 0, location, body: await this.#read(message) }
  }

  get #isSecure(): boolean {
    return this.#url.protocol === 'https:'
  }

  #ask(json: string, signal: AbortSignal, mayRepeat = true): Promise<IncomingMessage> {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
      accept: 'application/json',
      'accept-encoding': 'gzip',
      // Some guards of endpoints turn away who does not say what it is.
      'user-agent': 'plenum-indexer',
    }
    const request = this.#isSecure ? requestHttps : requestHttp
    return new Promise((resolve, reject) => {
      let answered = false
      const outgoing = request(this.#url, { agent: this.#agent, method: 'POST', headers, signal }, (message) => {
        answered = true
        resolve(message)
      })
      outgoing.on('error', (error) => {
        // The other side may close a kept connection while it is taken up again.
        const wasClosed = outgoing.reusedSocket && !answered && errorCode(error) === 'ECONNRESET'
        if (wasClosed && mayRepeat) resolve(this.#ask(json, signal, false))
        else reject(error)
      })
      outgoing.end(json)
    })
  }

  async #read(message: IncomingMessage): Promise<Buffer> {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of decoded(message)) {
      size += chunk.length
      if (size > this.#maxBodyBytes) throw new TooLargeError(`the answer is larger than ${this.#maxBodyBytes} bytes`)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }
}

function decoded(message: IncomingMessage): AsyncIterable<Buffer> {
  if (message.headers['content-encoding'] !== 'gzip') return message
  // Of an answer that was cut off what there is, as if it had not been packed: whoever reads it sees that it has no end.
  const flush = constants.Z_SYNC_FLUSH
  // What fails comes out of the stream itself.
  return pipeline(message, createGunzip({ flush, finishFlush: flush }), () => undefined)
}
