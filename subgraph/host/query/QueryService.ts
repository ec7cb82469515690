import type { QueryRequest } from '../graphql/QueryEngine.ts'
import type { AnswerCache } from './AnswerCache.ts'
import type { QueryAnswer } from './QueryAnswer.ts'
import type { QueryQueue } from './QueryQueue.ts'
import { QueryUnavailable } from './QueryUnavailable.ts'

interface Pending {
  answer: Promise<QueryAnswer>
  askers: number
  leave: AbortController
}

/** Answers queries: from memory, together with others who ask the same at the same time, or by a thread. */
export class QueryService {
  readonly #answers: AnswerCache
  readonly #queue: QueryQueue
  readonly #pending = new Map<string, Pending>()
  readonly counts = { answered: 0, known: 0, errors: 0, refused: 0, seconds: 0 }

  constructor(answers: AnswerCache, queue: QueryQueue) {
    this.#answers = answers
    this.#queue = queue
  }

  get waiting(): number {
    return this.#queue.waiting
  }

  get running(): number {
    return this.#queue.running
  }

  /** Queries that were ended at a limit. */
  get ended(): number {
    return this.#queue.ended
  }

  /**
   * @param signal tells that the client went away
   * @throws QueryUnavailable when too many wait already
   */
  async answer(request: QueryRequest, signal: AbortSignal): Promise<QueryAnswer> {
    const started = performance.now()
    try {
      const answer = await this.#find(request, signal)
      this.counts.answered++
      this.counts.errors += Number(answer.hasErrors)
      this.counts.seconds += (performance.now() - started) / 1000
      return answer
    } catch (error) {
      if (error instanceof QueryUnavailable) this.counts.refused++
      throw error
    }
  }

  async #find(request: QueryRequest, signal: AbortSignal): Promise<QueryAnswer> {
    const question = JSON.stringify([request.query, request.variables, request.operationName])
    const { answer, state } = this.#answers.recall(question)
    if (answer) {
      this.counts.known++
      return { body: answer, hasErrors: false }
    }
    // Only who asks at the same state joins: an answer asked for earlier may be of an earlier one.
    const key = `${state} ${question}`
    let pending = this.#pending.get(key)
    if (pending) this.counts.known++
    else {
      pending = this.#ask(request, question, key, state)
      this.#pending.set(key, pending)
    }
    return this.#join(pending, signal)
  }

  #ask(request: QueryRequest, question: string, key: string, state: number): Pending {
    const leave = new AbortController()
    const answer = this.#queue
      .ask(request, question.length, leave.signal)
      .then((made) => {
        if (!made.hasErrors) this.#answers.keep(question, made.body, state)
        return made
      })
      .finally(() => this.#pending.delete(key))
    return { answer, askers: 0, leave }
  }

  /** The question keeps its place for as long as anybody waits for the answer. */
  async #join(pending: Pending, signal: AbortSignal): Promise<QueryAnswer> {
    pending.askers++
    const onLeave = () => {
      if (--pending.askers === 0) pending.leave.abort()
    }
    signal.addEventListener('abort', onLeave, { once: true })
    try {
      return await pending.answer
    } finally {
      signal.removeEventListener('abort', onLeave)
    }
  }
}
