import { Worker } from 'node:worker_threads'
import type { QueryRequest } from '../graphql/QueryEngine.ts'
import { errorAnswer, type QueryAnswer } from './QueryAnswer.ts'
import { ThreadSignals } from './ThreadSignals.ts'
import type {
  NumberedRequest,
  QuerySource,
  QueryThreadAnswer,
  QueryThreadMessage,
  QueryWorkerData,
} from './queryWorker.ts'

export interface QueryThreadOptions extends QuerySource {
  timeoutMilliseconds: number
  maxHeapMegabytes: number
}

/** A question that a thread has, and may not be at yet. */
export interface AskedQuestion {
  answer: Promise<QueryAnswer>
  /** Tells that nobody waits for the answer: it is not looked for, unless the thread is at it. */
  withdraw: () => void
}

interface Question {
  number: number
  request: QueryRequest
  onTurn: () => void
  resolve: (answer: QueryAnswer) => void
  reject: (error: unknown) => void
}

/** How long a thread may take to notice that it is to give its query up. */
const GRACE_MILLISECONDS = 500

/**
 * A thread for queries, with a limit of time and memory for each. What takes too long is given up by the thread itself,
 * which looks for that within its statements; if it does not, or has no memory left, another thread takes its place.
 */
export class QueryThread {
  readonly #options: QueryThreadOptions
  readonly #signals = new ThreadSignals()
  /** In the order in which they are answered: the thread is at the first. */
  readonly #questions: Question[] = []
  #worker: Worker | null = null
  /** Null before the first start. */
  #started: Promise<void> | null = null
  #failed = false
  #stopped = false
  #lastNumber = 0
  /** The question that the thread is to give up, and is still at; 0 for none. */
  #givenUp = 0
  #limit: NodeJS.Timeout | undefined
  /** Queries that were ended at a limit. */
  ended = 0
  /** Called when it is free again, or gone, without that an answer tells so. */
  onChange: () => void = () => undefined

  constructor(options: QueryThreadOptions) {
    this.#options = options
  }

  /** Resolves when it may be asked, at once when it may be already. @throws Error that kept the thread from starting */
  start(): Promise<void> {
    // What kept it from starting may be over by now.
    if (this.#started === null || this.#failed) this.#started = this.#begin(Promise.resolve())
    return this.#started
  }

  /** Whether `start` would start it: it has never been, or it failed. */
  get canStart(): boolean {
    return this.#started === null || this.#failed
  }

  /** Whether it has started, and is not being replaced. */
  get isReady(): boolean {
    return this.#worker !== null
  }

  /** Questions that it has, with one that it was to give up and is still at. */
  get asked(): number {
    return this.#questions.length + Number(this.#givenUp !== 0)
  }

  /**
   * Questions are answered in their order. Handing over the next one before the answer saves the thread from waiting for it.
   * The answer rejects with an Error when the thread cannot answer at all.
   * @param onTurn is called when the thread comes to it
   */
  ask(request: QueryRequest, onTurn: () => void): AskedQuestion {
    const number = ++this.#lastNumber
    const answer = new Promise<QueryAnswer>((resolve, reject) => {
      this.#questions.push({ number, request, onTurn, resolve, reject })
    })
    // If it does not start, `#begin` tells who asked.
    void this.start()
    if (this.#worker) {
      this.#worker.postMessage({ number, request } satisfies NumberedRequest)
      if (this.#questions.length === 1 && this.#givenUp === 0) this.#turn()
    }
    return { answer, withdraw: () => this.#withdraw(number) }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#started?.catch(() => undefined)
    await this.#worker?.terminate()
  }

  #withdraw(number: number): void {
    if (this.#worker) return this.#signals.withdraw(number)
    const index = this.#questions.findIndex((question) => question.number === number)
    const [question] = index < 0 ? [] : this.#questions.splice(index, 1)
    question?.reject(new Error('nobody waits for the answer'))
  }

  /** The thread comes to its next question, if there is one. */
  #turn(): void {
    clearTimeout(this.#limit)
    const [question] = this.#questions
    if (!question) return
    this.#limit = setTimeout(() => this.#giveUp(), this.#options.timeoutMilliseconds)
    question.onTurn()
  }

  #receive({ number, outcome }: QueryThreadAnswer): void {
    const wasGivenUp = number === this.#givenUp
    if (wasGivenUp) this.#givenUp = 0
    else {
      const question = this.#questions.shift()
      if ('failure' in outcome) question?.reject(new Error(outcome.failure))
      else question?.resolve(outcome)
    }
    this.#turn()
    if (wasGivenUp) this.onChange()
  }

  /** The question has had its time. If the thread does not notice, it is ended. */
  #giveUp(): void {
    const question = this.#questions.shift()
    if (!question) return
    this.ended++
    const seconds = this.#options.timeoutMilliseconds / 1000
    question.resolve(errorAnswer(`Query timed out: it took longer than ${seconds} s`))
    this.#givenUp = question.number
    this.#signals.giveUp(question.number)
    this.#limit = setTimeout(() => this.#replace(), GRACE_MILLISECONDS)
  }

  /** The thread has come to its end, and with it the question that it was at. */
  #lose(error: NodeJS.ErrnoException): void {
    const question = this.#givenUp === 0 ? this.#questions.shift() : undefined
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      this.ended++
      question?.resolve(errorAnswer(`Query needs more memory than it may have, ${this.#options.maxHeapMegabytes} MB`))
    } else question?.reject(error)
    this.#replace()
  }

  /** Never two at a time, however long the old thread takes to notice: threads must not add up. */
  #replace(): void {
    const worker = this.#worker
    clearTimeout(this.#limit)
    this.#worker = null
    this.#givenUp = 0
    if (!worker) return
    this.#started = this.#begin(worker.terminate())
    this.onChange()
  }

  /** Starts a thread after another has ended; it gets the questions that wait. */
  #begin(ended: Promise<unknown>): Promise<void> {
    this.#failed = false
    const started = ended
      .then(() => this.#start())
      .then((worker) => {
        this.#worker = worker
        for (const { number, request } of this.#questions)
          worker.postMessage({ number, request } satisfies NumberedRequest)
        this.#turn()
        this.onChange()
      })
    // Whoever has asked hears of it.
    started.catch((error: unknown) => {
      this.#failed = true
      clearTimeout(this.#limit)
      for (const question of this.#questions.splice(0)) question.reject(error)
    })
    return started
  }

  #start(): Promise<Worker> {
    const { schemaSource, buildHash, databaseFile, maxHeapMegabytes } = this.#options
    return new Promise<Worker>((resolve, reject) => {
      if (this.#stopped) throw new Error('the indexer was closed')
      const worker = new Worker(new URL('./queryWorker.ts', import.meta.url), {
        workerData: { schemaSource, buildHash, databaseFile, signals: this.#signals.shared } satisfies QueryWorkerData,
        // Nearly all that a query allocates is garbage when it ends: more room only makes the process larger.
        resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes, maxYoungGenerationSizeMb: 12 },
      })
      const onEnd = (error: Error) => {
        reject(error)
        if (this.#worker === worker) this.#lose(error)
      }
      worker.on('message', (message: QueryThreadMessage) => {
        if (message === 'ready') resolve(worker)
        else if (this.#worker === worker) this.#receive(message)
      })
      worker.on('error', onEnd)
      worker.once('exit', () => onEnd(new Error('the query thread ended')))
    })
  }
}
