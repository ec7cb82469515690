import type { Database, Statement } from 'better-sqlite3'

/** Larger answers are seldom asked for twice. */
const MAX_ANSWER_BYTES = 512 * 1024

type Answer = Uint8Array<ArrayBuffer>

/**
 * Answers already given at the present state of the database. All open pages ask the same few questions when a block
 * comes; whoever asks after the first gets its answer.
 */
export class AnswerCache {
  readonly #version: Statement<[], number>
  readonly #maxBytes: number
  readonly #answers = new Map<string, Answer>()
  #bytes = 0
  #state = -1

  /** @param database a connection that nothing is written with; another one writes */
  constructor(database: Database, maxBytes = 8 * 1024 * 1024) {
    this.#version = database.prepare<[], number>('PRAGMA data_version').pluck()
    this.#maxBytes = maxBytes
  }

  /** The answer, if there is one, and the state of the database, for which one may be made. */
  recall(question: string): { answer: Answer | undefined; state: number } {
    this.#forgetOldState()
    return { answer: this.#answers.get(question), state: this.#state }
  }

  /** @param state what `recall` said before the answer was made; if it has gone, so has the answer */
  keep(question: string, answer: Answer, state: number): void {
    // Whether the state has gone meanwhile, the next recall finds out before it gives anything away.
    // Texts take two bytes a character at most.
    const bytes = question.length * 2 + answer.length
    if (state !== this.#state || bytes > MAX_ANSWER_BYTES || this.#answers.has(question)) return
    if (this.#bytes + bytes > this.#maxBytes) this.#forget()
    this.#answers.set(question, answer)
    this.#bytes += bytes
  }

  #forgetOldState(): void {
    const state = this.#version.get() ?? -1
    if (state === this.#state) return
    this.#state = state
    this.#forget()
  }

  #forget(): void {
    this.#answers.clear()
    this.#bytes = 0
  }
}
