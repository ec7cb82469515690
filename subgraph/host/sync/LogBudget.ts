import type { LogLevel } from '../wasm/HandlerScope.ts'

const MAX_MESSAGES = 1_000
const MAX_CHARACTERS = 200_000

/** Passes a handler's messages on while there are not too many: they wait in memory for whoever writes them down. */
export class LogBudget {
  readonly #onLog: (level: LogLevel, message: string) => void
  #messages = 0
  #characters = 0

  constructor(onLog: (level: LogLevel, message: string) => void) {
    this.#onLog = onLog
  }

  beginHandler(): void {
    this.#messages = 0
    this.#characters = 0
  }

  log(level: LogLevel, message: string): void {
    if (this.#messages > MAX_MESSAGES) return
    const left = MAX_CHARACTERS - this.#characters
    if (++this.#messages > MAX_MESSAGES || message.length > left) {
      this.#messages = MAX_MESSAGES + 1
      this.#onLog('warning', `${message.slice(0, left)}… (this handler logs too much: the rest is left out)`)
      return
    }
    this.#characters += message.length
    this.#onLog(level, message)
  }
}
