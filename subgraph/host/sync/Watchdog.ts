import type { HandlerPlace } from './HandlerFailure.ts'

/** A handler in the block that it runs for. */
export interface RunningHandler extends HandlerPlace {
  blockHash: string
}

const COUNT = 0
const STATE = 1
const LENGTH = 2
const TEXT_AT = 12
const TEXT_BYTES = 1_024

/**
 * Tells another thread which handler runs. A handler that never returns blocks its own thread, so only somebody else
 * can notice and stop it.
 */
export class Watchdog {
  readonly #state: Int32Array
  readonly #text: Buffer

  constructor(shared: SharedArrayBuffer) {
    this.#state = new Int32Array(shared, 0, TEXT_AT / 4)
    this.#text = Buffer.from(shared, TEXT_AT)
  }

  static share(): SharedArrayBuffer {
    return new SharedArrayBuffer(TEXT_AT + TEXT_BYTES)
  }

  begin(blockHash: string, dataSource: string, handler: string, txHash: string): void {
    this.#state[LENGTH] = this.#text.write(`${blockHash}\n${txHash}\n${handler}\n${dataSource}`)
    Atomics.add(this.#state, COUNT, 1)
    Atomics.store(this.#state, STATE, 1)
  }

  end(): void {
    Atomics.store(this.#state, STATE, 0)
  }

  /** Number of the running handler; null when none runs. */
  get running(): number | null {
    return Atomics.load(this.#state, STATE) === 1 ? Atomics.load(this.#state, COUNT) : null
  }

  /** Which handler runs, or ran last. Ask when its thread has ended. */
  get handler(): RunningHandler {
    const text = this.#text.toString('utf8', 0, this.#state[LENGTH])
    const [blockHash = '', txHash = '', handler = '', dataSource = ''] = text.split('\n')
    return { blockHash, txHash, handler, dataSource }
  }
}
