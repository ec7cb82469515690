import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFixture, type Fixture } from './buildFixture.ts'
import { startChain, type TestChain } from './startChain.ts'
import { type RunningCommand, startCommand } from './startCommand.ts'
import { type GraphqlAnswer, temporaryFolder } from './support.ts'

/** What the process may have resident at its peak, whatever it is asked: threads for indexing and queries are part of it. */
const MAX_MEGABYTES = 900
const RECEIVER = '0x00000000000000000000000000000000000000aa'

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain
let indexer: RunningCommand
let url: string
let questions = 0

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  for (let index = 0; index < 20; index++) await chain.send('transferMany', [RECEIVER, BigInt(index), 1_000n])
  for (let index = 0; index < 10; index++) await chain.send('note', ['topic', 'ab'.repeat(10_000), 7n, [1n, 2n]])
  indexer = startCommand([
    ...['--build', fixture.buildDirectory, '--rpc', chain.rpcUrl, '--database', folder.file('hostile.db')],
    ...['--port', '0', '--name', 'fixture', '--query-timeout', '1'],
  ])
  url = (await indexer.untilLine(/^GraphQL /)).slice('GraphQL '.length)
  await indexer.untilLine(new RegExp(`^block ${await chain.blockNumber()} of `))
})

afterAll(async () => {
  await indexer?.stop()
  await chain?.stop()
  folder.remove()
})

async function post(body: string): Promise<{ status: number; answer: GraphqlAnswer }> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return { status: response.status, answer: (await response.json()) as GraphqlAnswer }
}

const ask = (query: string, variables: unknown = {}) => post(JSON.stringify({ query, variables }))

async function metric(name: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text()
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
}

/** Reads twenty thousand rows for each of a thousand parents, again and again: one long statement after the other. */
const ENDLESS_STATEMENTS = `{ transfers(first: 1000) { from { ${Array.from(
  { length: 90 },
  (_, index) => `a${index}: sent(first: 1, where: { sender_contains: "0xdead${index + 10}" }) { id }`,
).join(' ')} } } }`

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)
const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ')

const bomb = (what: string, query: string, message: string | RegExp, variables: object = {}) => ({
  what,
  query,
  message,
  variables,
})

/** Questions that are cheap to send, and a part of what is said to them. */
const BOMBS = [
  bomb('depth', `{ transfers { ${'from { latest { '.repeat(20)} id ${'} }'.repeat(20)} } }`, 'depth'),
  bomb(
    'a depth of thousands',
    `{ transfers ${nested('{ from ', '}', 5_000)} }`,
    /nested too deeply|depth|Syntax Error/,
  ),
  bomb('breadth', `{ ${many(4_000, () => 'transfers { id }')} }`, 'more than'),
  bomb('aliases', `{ ${many(500, (index) => `a${index}: transfers(first: 1000) { id }`)} }`, 'aliases'),
  bomb(
    'fragments that double themselves',
    `{ transfers { ...f0 } } ${many(30, (index) => `fragment f${index} on Transfer { ...f${index + 1} ...f${index + 1} }`)} fragment f30 on Transfer { id }`,
    'selections',
  ),
  bomb(
    'fragments in a circle',
    '{ transfers { ...a } } fragment a on Transfer { ...b } fragment b on Transfer { ...a }',
    /itself/,
  ),
  bomb('directives', `{ transfers { id ${'@skip(if: false) '.repeat(10_000)} } }`, /tokens|directive|Syntax Error/i),
  bomb(
    'two thousand alternatives',
    `{ transfers(where: { or: [${many(2_000, (index) => `{ value: ${index} }`)}] }) { id } }`,
    'Expression tree is too large',
  ),
  bomb(
    'a filter inside itself',
    `{ transfers(where: ${'{ and: ['.repeat(900)}{ value: 1 }${'] }'.repeat(900)}) { id } }`,
    // It depends on the room for calls in its thread.
    /^$|Maximum call stack/,
  ),
  bomb(
    'a filter of forty thousand numbers',
    'query($in: [BigInt!]) { transfers(where: { value_in: $in }) { id } }',
    'too many SQL variables',
    { in: Array.from({ length: 40_000 }, (_, index) => String(index % 1_000)) },
  ),
  bomb(
    'too many rows',
    '{ transfers(first: 1000) { from { sent(first: 1000) { id } } } }',
    /larger than the allowed limit|timed out/,
  ),
  bomb('rows skipped without end', '{ nameds(first: 1000, skip: 2000000000) { id } }', /^$/),
  bomb(
    'patterns that match slowly',
    'query($like: String) { notes(where: { text_contains: $like }) { id } }',
    'Query timed out',
    { like: `%${'ab'.repeat(5_000)}c%${'ab'.repeat(5_000)}c%` },
  ),
  bomb('statements that take long', ENDLESS_STATEMENTS, 'Query timed out'),
]

describe('a hostile query', () => {
  it.each(BOMBS)('of $what is answered, and so is the next one', async ({ query, message, variables }) => {
    const { status, answer } = await ask(query, variables)
    expect(status).toBe(200)
    expect(answer.errors?.map((error) => error.message).join('\n') ?? '').toMatch(message)
    // Never the same question twice: it is to be answered by the thread, not from memory.
    expect(await ask(`{ next${++questions}: transfers(first: 1) { __typename } }`)).toEqual({
      status: 200,
      answer: { data: { [`next${questions}`]: [{ __typename: 'Transfer' }] } },
    })
    expect(indexer.peakMegabytes()).toBeLessThan(MAX_MEGABYTES)
  })

  it.each([
    ['a megabyte of query', JSON.stringify({ query: `{ ${'transfers { id } '.repeat(60_000)} }` }), 413],
    ['lists in lists in lists', `{"query":"{ a }","variables":${nested('[', ']', 100_000)}}`, 400],
    ['half an object', '{"query":', 400],
    ['a number', '7', 400],
  ])('that is %s is refused before it is looked at', async (_what, body, status) => {
    expect((await post(body)).status).toBe(status)
    expect((await ask('{ transfers(first: 1) { __typename } }')).status).toBe(200)
  })

  it('that is slow keeps nobody from asking how things are', async () => {
    const order: string[] = []
    const before = await metric('subgraph_queries_ended_total')
    const slow = ask(ENDLESS_STATEMENTS).then(() => order.push('slow'))
    await fetch(new URL('/status', url)).then(() => order.push('status'))
    await fetch(new URL('/metrics', url)).then(() => order.push('metrics'))
    await slow
    expect(order).toEqual(['status', 'metrics', 'slow'])
    expect(await metric('subgraph_queries_ended_total')).toBe(before + 1)
  })

  it('from each of 200 clients at once leaves every one with an answer, and the indexer at the head', async () => {
    let loading = true
    let asked = 0
    const statuses = new Map<number, number>()
    const client = async () => {
      // At least three questions each, and on until the indexer has kept pace.
      for (let turn = 0; loading || turn < 3; turn++) {
        const { status, answer } = await ask(
          'query($least: BigInt) { transfers(first: 100, orderBy: value, where: { value_gte: $least }) { id value from { id name } } _meta { block { number } } }',
          { least: String(asked++) },
        )
        expect(answer.data ?? answer.errors).toBeTruthy()
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    const clients = Array.from({ length: 200 }, client)
    for (let block = 0; block < 10; block++) {
      const { blockNumber } = await chain.send('transfer', [RECEIVER, BigInt(block)])
      await indexer.untilLine(new RegExp(`^block ${blockNumber} of `))
    }
    loading = false
    await Promise.all(clients)
    expect([...statuses.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(statuses.get(200)).toBeGreaterThanOrEqual(200)
    const { answer } = await ask('{ _meta { block { number } hasIndexingErrors } }')
    expect(answer.data).toEqual({ _meta: { block: { number: await chain.blockNumber() }, hasIndexingErrors: false } })
    expect(indexer.peakMegabytes()).toBeLessThan(MAX_MEGABYTES)
  })
})
