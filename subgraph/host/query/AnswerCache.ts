import type { Database, Statement } from 'better-sqlite3'

/** Larger answers are seldom asked for twice. */
const MAX_ANSWER_BYTES = 512 * 1024

type Answer = Uint8Array<ArrayBuffer>

/**
 * Answers already given at the present state of the database. All open pages ask the same few questions when a block
 * comes; whoever asks after the first gets its answer.
 *
 * Answers are copied into and out of one block of memory. Kept as they come, each forgotten one would be memory that only
 * a collection of the whole heap gives back: one every few megabytes, and all who ask then wait for it.
 */
export class AnswerCache {
  readonly #version: Statement<[], number>
  readonly #room: Answer
  /** Where in the room each answer stands. */
  readonly #places = new Map<string, { start: number; end: number }>()
  #end = 0
  /** Of questions and answers. */
  #bytes = 0
  #state = -1

  /** @param database a connection that nothing is written with; another one writes */
  constructor(database: Database, maxBytes = 8 * 1024 * 1024) {
    this.#version = database.prepare<[], number>('PRAGMA data_version').pluck()
    // Zeroes that nothing was written over take no memory yet.
    this.#room = new Uint8Array(maxBytes)
  }

  /** The answer, if there is one, and the state of the database, for which one may be made. */
  recall(question: string): { answer: Answer | undefined; state: number } {
    this.#forgetOldState()
    const place = this.#places.get(question)
    // A copy: the room may be taken again before all of it is sent.
    return { answer: place && this.#room.slice(place.start, place.end), state: this.#state }
  }

  /** @param state what `recall` said before the answer was made; if it has gone, so has the answer */
  keep(question: string, answer: Answer, state: number): void {
    // Whether the state has gone meanwhile, the next recall finds out before it gives anything away.
    // Texts take two bytes a character at most.
    const bytes = question.length * 2 + answer.length
    const most = Math.min(MAX_ANSWER_BYTES, this.#room.length)
    if (state !== this.#state || bytes > most || this.#places.has(question)) return
    if (this.#bytes + bytes > this.#room.length) this.#forget()
    this.#room.set(answer, this.#end)
    this.#places.set(question, { start: this.#end, end: this.#end + answer.length })
    this.#end += answer.length
    this.#bytes += bytes
  }

  #forgetOldState(): void {
    const state = this.#version.get() ?? -1
    if (state === this.#state) return
    this.#state = state
    this.#forget()
  }

  #forget(): void {
    this.#places.clear()
    this.#end = 0
    this.#bytes = 0
  }
}
