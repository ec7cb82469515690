import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { QueryRequest } from '../../../../../subgraph/host/graphql/QueryEngine.ts'
import type { QueryAnswer } from '../../../../../subgraph/host/query/QueryAnswer.ts'
import { QueryQueue, type QueueThread } from '../../../../../subgraph/host/query/QueryQueue.ts'

interface Question {
  query: string
  onTurn: () => void
  resolve: (answer: QueryAnswer) => void
  reject: (error: Error) => void
}

/** A thread whose start, answers and death are a test's to decide. */
class Puppet implements QueueThread {
  readonly questions: Question[] = []
  readonly withdrawn: string[] = []
  starts = 0
  ended = 0
  isReady: boolean
  isStarting = false
  isStuck = false
  onChange: () => void = () => undefined
  #started: { resolve: () => void; reject: (error: Error) => void } | null = null

  constructor(isReady: boolean) {
    this.isReady = isReady
  }

  get canStart(): boolean {
    return !this.isReady && !this.isStarting
  }

  get asked(): number {
    return this.questions.length + Number(this.isStuck)
  }

  get at(): string | undefined {
    return this.questions[0]?.query
  }

  start(): Promise<void> {
    this.starts++
    this.isStarting = true
    return new Promise((resolve, reject) => {
      this.#started = { resolve, reject }
    })
  }

  async hasStarted(): Promise<void> {
    this.isStarting = false
    this.isReady = true
    this.onChange()
    this.#started?.resolve()
    await settled()
  }

  async hasNotStarted(): Promise<void> {
    this.isStarting = false
    this.#started?.reject(new Error('no memory'))
    await settled()
  }

  ask({ query }: QueryRequest, onTurn: () => void) {
    const answer = new Promise<QueryAnswer>((resolve, reject) => {
      this.questions.push({ query, onTurn, resolve, reject })
    })
    if (this.isReady && this.asked === 1) onTurn()
    return { answer, withdraw: () => void this.withdrawn.push(query) }
  }

  async answer(): Promise<void> {
    const question = this.questions.shift()
    if (question && this.withdrawn.includes(question.query)) question.reject(new Error('nobody waits for the answer'))
    else question?.resolve({ body: new TextEncoder().encode(question.query), hasErrors: false })
    this.questions[0]?.onTurn()
    await settled()
  }
}

const settled = () => vi.advanceTimersByTimeAsync(0)

const LIMITS = { maxWaiting: 3, maxWaitingCharacters: 1_000, maxWaitMilliseconds: 60_000 }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

function open(...threads: Puppet[]) {
  const failures: string[] = []
  const answers: string[] = []
  const queue = new QueryQueue(threads, LIMITS, (error) => failures.push(String(error)))
  const ask = (query: string) => {
    const answer = queue.ask({ query }, query.length, new AbortController().signal)
    // Who asked hears of a refusal.
    void answer.then(
      ({ body }) => answers.push(new TextDecoder().decode(body)),
      () => undefined,
    )
    return answer
  }
  return { queue, ask, answers, failures }
}

describe('a second thread', () => {
  it('starts when somebody has waited for a while, and takes over whom the first has in hand', async () => {
    const [first, second] = [new Puppet(true), new Puppet(false)]
    const { ask, answers } = open(first, second)
    void ask('slow')
    void ask('next')
    void ask('last')
    await vi.advanceTimersByTimeAsync(49)
    expect(second.starts).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(second.starts).toBe(1)
    await second.hasStarted()
    expect(first.withdrawn).toEqual(['next'])
    expect(second.at).toBe('next')
    await second.answer()
    await second.answer()
    await first.answer()
    await first.answer()
    expect(answers).toEqual(['next', 'last', 'slow'])
    expect(first.questions).toEqual([])
  })

  it('does not start for those who are answered soon', async () => {
    const [first, second] = [new Puppet(true), new Puppet(false)]
    const { ask } = open(first, second)
    for (let turn = 0; turn < 20; turn++) {
      void ask(`a${turn}`)
      void ask(`b${turn}`)
      await vi.advanceTimersByTimeAsync(20)
      await first.answer()
      await vi.advanceTimersByTimeAsync(20)
      await first.answer()
    }
    expect(second.starts).toBe(0)
  })

  it('does not lift the limit on those who wait before it has started', async () => {
    const [first, second] = [new Puppet(true), new Puppet(false)]
    const { ask, queue } = open(first, second)
    for (const query of ['at', 'w1', 'w2', 'w3']) void ask(query)
    expect(queue.waiting).toBe(3)
    await expect(ask('one too many')).rejects.toThrow('too many queries are waiting')
  })

  it('that does not start is told of, and tried again after some time and no sooner', async () => {
    const [first, second] = [new Puppet(true), new Puppet(false)]
    const { ask, answers, failures } = open(first, second)
    void ask('slow')
    void ask('w')
    await vi.advanceTimersByTimeAsync(50)
    await second.hasNotStarted()
    expect(failures).toEqual(['Error: no memory'])
    void ask('x')
    await vi.advanceTimersByTimeAsync(9_000)
    expect(second.starts).toBe(1)
    await vi.advanceTimersByTimeAsync(1_100)
    expect(second.starts).toBe(2)
    await second.hasNotStarted()
    for (let turn = 0; turn < 3; turn++) await first.answer()
    expect(answers).toEqual(['slow', 'w', 'x'])
  })

  it('starts also while the first is being replaced', async () => {
    const [first, second] = [new Puppet(true), new Puppet(false)]
    const { ask, answers } = open(first, second)
    first.isReady = false
    first.isStarting = true
    first.onChange()
    void ask('w')
    await vi.advanceTimersByTimeAsync(50)
    expect([first.starts, second.starts]).toEqual([0, 1])
    await second.hasStarted()
    expect(second.at).toBe('w')
    await second.answer()
    expect(answers).toEqual(['w'])
  })
})

describe('of two threads', () => {
  it('one that is still at a query it gave up gets none while the other is free, and says when it is free', () => {
    const [first, second] = [new Puppet(true), new Puppet(true)]
    const { ask } = open(first, second)
    first.isStuck = true
    void ask('a')
    void ask('b')
    expect([first.questions.length, second.at]).toEqual([0, 'a'])
    first.isStuck = false
    first.onChange()
    expect(first.at).toBe('b')
  })

  it('one that goes away leaves what it has in hand to the other', async () => {
    const [first, second] = [new Puppet(true), new Puppet(true)]
    const { ask, answers, queue } = open(first, second)
    first.isStuck = true
    second.isReady = false
    second.onChange()
    void ask('a')
    expect(first.questions.map(({ query }) => query)).toEqual(['a'])
    second.isReady = true
    second.onChange()
    expect([first.withdrawn, second.at]).toEqual([['a'], 'a'])
    await second.answer()
    expect([answers, queue.waiting]).toEqual([['a'], 0])
  })
})

it('a question that a thread cannot take waits no more', async () => {
  const first = new Puppet(false)
  first.isStarting = true
  const { ask, queue } = open(first)
  const answer = ask('a')
  const refused = expect(answer).rejects.toThrow('it did not start')
  expect(queue.waiting).toBe(1)
  first.questions.shift()?.reject(new Error('it did not start'))
  await refused
  expect(queue.waiting).toBe(0)
})
