import type { Database, Statement } from 'better-sqlite3'

/** Larger answers are seldom asked for twice. */
const MAX_ANSWER_BYTES = 512 * 1024

/**
 * Answers already given at the present state of the database, as text. All open pages ask the same few questions when a
 * block comes; whoever asks after the first gets its answer.
 */
export class AnswerCache {
  readonly #version: Statement<[], number>
  readonly #maxBytes: number
  readonly #answers = new Map<string, string>()
  #bytes = 0
  #versionSeen = -1

  /** @param database the connection that answers are read with; another one writes */
  constructor(database: Database, maxBytes = 8 * 1024 * 1024) {
    this.#version = database.prepare<[], number>('PRAGMA data_version').pluck()
    this.#maxBytes = maxBytes
  }

  get(question: string): string | undefined {
    this.#forgetOldState()
    return this.#answers.get(question)
  }

  /** Call `get` before the answer is made: one from a state that has gone meanwhile is forgotten by the next `get`. */
  set(question: string, answer: string): void {
    // Texts take two bytes a character at most.
    const bytes = (question.length + answer.length) * 2
    if (bytes > MAX_ANSWER_BYTES || this.#answers.has(question)) return
    if (this.#bytes + bytes > this.#maxBytes) this.#forget()
    this.#answers.set(question, answer)
    this.#bytes += bytes
  }

  #forgetOldState(): void {
    const version = this.#version.get() ?? -1
    if (version === this.#versionSeen) return
    this.#versionSeen = version
    this.#forget()
  }

  #forget(): void {
    this.#answers.clear()
    this.#bytes = 0
  }
}
