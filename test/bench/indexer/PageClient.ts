import { connect, type Socket } from 'node:net'

const HEAD_END = '\r\n\r\n'
const ERRORS = '"errors"'
/** More than either side puts before an answer. */
const MAX_HEAD = 4096

interface Asked {
  resolve: () => void
  reject: (error: Error) => void
}

/**
 * Asks over one connection, one question after the other, and makes next to no garbage: Node's HTTP client leaves each
 * answer's bytes behind, and the collections of that heap would be measured as the server's time.
 */
export class PageClient {
  readonly #socket: Socket
  readonly #url: URL
  #asked: Asked | null = null
  #head = ''
  /** Bytes of the answer's body that are still to come; null before its head has ended. */
  #left: number | null = null
  /** Last characters of the body so far, where a word may have been cut. */
  #seam = ''
  #refusal = ''

  private constructor(url: URL) {
    this.#url = url
    const buffer = Buffer.allocUnsafeSlow(64 * 1024)
    this.#socket = connect({
      host: url.hostname,
      port: Number(url.port),
      noDelay: true,
      onread: {
        buffer,
        callback: (length) => {
          this.#take(buffer.subarray(0, length))
          return true
        },
      },
    })
    const fail = (error: Error) => this.#asked?.reject(error)
    this.#socket.on('error', fail)
    this.#socket.on('close', () => fail(new Error(`${url} closed the connection`)))
  }

  static async open(url: string): Promise<PageClient> {
    const client = new PageClient(new URL(url))
    await new Promise<void>((resolve, reject) => {
      client.#socket.once('connect', resolve)
      client.#socket.once('error', reject)
    })
    return client
  }

  close(): void {
    this.#socket.destroy()
  }

  /** Resolves with the last byte of an answer without errors. @param body JSON in ASCII @throws Error with what the server said otherwise */
  ask(body: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) throw new Error(`${this.#url} closed the connection`)
      this.#asked = { resolve, reject }
      this.#head = ''
      this.#left = null
      this.#seam = ''
      this.#refusal = ''
      this.#socket.write(
        `POST ${this.#url.pathname} HTTP/1.1\r\nhost: ${this.#url.host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}${HEAD_END}${body}`,
      )
    })
  }

  #take(bytes: Buffer): void {
    if (this.#left !== null) return this.#takeBody(bytes)
    const before = this.#head.length
    this.#head += bytes.toString('latin1', 0, MAX_HEAD)
    const end = this.#head.indexOf(HEAD_END)
    if (end < 0) return
    const length = /^content-length: *(\d+)\r$/im.exec(this.#head)?.[1]
    if (length === undefined) {
      this.#asked?.reject(new Error(`${this.#url} does not say how long its answer is:\n${this.#head}`))
      return
    }
    this.#left = Number(length)
    if (!this.#head.startsWith('HTTP/1.1 200 ')) this.#refusal = this.#head
    this.#takeBody(bytes.subarray(end + HEAD_END.length - before))
  }

  #takeBody(bytes: Buffer): void {
    const seam = this.#seam + bytes.toString('latin1', 0, ERRORS.length)
    if (bytes.includes(ERRORS) || seam.includes(ERRORS)) this.#refusal ||= bytes.toString('utf8', 0, 300)
    this.#seam = bytes.toString('latin1', Math.max(0, bytes.length - ERRORS.length))
    this.#left = (this.#left ?? 0) - bytes.length
    if (this.#left > 0) return
    if (this.#refusal === '') this.#asked?.resolve()
    else this.#asked?.reject(new Error(`${this.#url} answered: ${this.#refusal}`))
    this.#asked = null
  }
}
