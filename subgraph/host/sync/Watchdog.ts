/**
 * Tells another thread which handler runs. A handler that never returns blocks its own thread, so only somebody else
 * can notice and stop it.
 */
export class Watchdog {
  readonly #state: Int32Array

  constructor(shared: SharedArrayBuffer) {
    this.#state = new Int32Array(shared)
  }

  static share(): SharedArrayBuffer {
    return new SharedArrayBuffer(8)
  }

  begin(): void {
    Atomics.add(this.#state, 0, 1)
    Atomics.store(this.#state, 1, 1)
  }

  end(): void {
    Atomics.store(this.#state, 1, 0)
  }

  /** Number of the running handler; null when none runs. */
  get running(): number | null {
    return Atomics.load(this.#state, 1) === 1 ? Atomics.load(this.#state, 0) : null
  }
}
