import { setImmediate } from 'node:timers/promises'

/** Lets a long computation make room, every now and then, for what the thread's event loop has waiting. */
export class Breath {
  readonly #everyMilliseconds: number
  #last = performance.now()

  constructor(everyMilliseconds: number) {
    this.#everyMilliseconds = everyMilliseconds
  }

  async take(): Promise<void> {
    if (performance.now() - this.#last < this.#everyMilliseconds) return
    await setImmediate()
    this.#last = performance.now()
  }
}
