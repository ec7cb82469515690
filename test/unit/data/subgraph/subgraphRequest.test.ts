import * as v from '../../../../src/data/schema/schema.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { IndexerHalted } from '../../../../src/data/errors/IndexerHalted.ts'
import { Integrity } from '../../../../src/data/errors/Integrity.ts'
import { Misconfigured } from '../../../../src/data/errors/Misconfigured.ts'
import { Retryable } from '../../../../src/data/errors/Retryable.ts'
import { bigIntField } from '../../../../src/data/subgraph/fields.ts'
import { subgraphRequest } from '../../../../src/data/subgraph/subgraphRequest.ts'
import { type Answer, startServer } from '../startServer.ts'

const schema = v.object({ token: v.object({ supply: bigIntField }) })
const meta = { block: { number: 12, timestamp: 1_790_000_000 }, hasIndexingErrors: false }
const good = { _meta: meta, token: { supply: '100000000000000000000000000' } }

let close: () => Promise<void> = () => Promise.resolve()
afterEach(() => close())

async function ask(answer: Answer, variables = {}, seen: (body: unknown) => void = () => undefined) {
  const server = await startServer((body) => {
    seen(body)
    return answer
  })
  close = server.close
  return subgraphRequest(server.url, '{ … }', variables, schema)
}

const json = (value: unknown, rest: Partial<Answer> = {}): Answer => ({ body: JSON.stringify(value), ...rest })

describe('subgraphRequest', () => {
  it('gives exact figures with the block that they hold for', async () => {
    expect(await ask(json({ data: good }))).toEqual({
      data: { token: { supply: 10n ** 26n } },
      source: { kind: 'subgraph', blockNumber: 12n, timestampSeconds: 1_790_000_000n },
    })
  })

  it('sends bigints as decimal strings', async () => {
    let body: unknown
    await ask(json({ data: good }), { since: 2n ** 70n }, (sent) => {
      body = sent
    })
    expect(body).toMatchObject({ variables: { since: '1180591620717411303424' } })
  })

  it.each<[string, Answer, new (...parameters: never[]) => Error]>([
    ['a figure that is none', json({ data: { ...good, token: { supply: '1.5' } } }), Integrity],
    ['an answer without a block', json({ data: { token: good.token } }), Integrity],
    ['a question that the indexer does not understand', json({ errors: [{ message: 'Unknown field' }] }), Integrity],
    [
      'an indexer that is behind the asked block',
      json({ errors: [{ message: 'has only indexed up to block number 5' }] }),
      Retryable,
    ],
    ['data denied after a failed handler', json({ errors: [{ message: 'indexing_error' }] }), IndexerHalted],
    ['a server that is busy', json({}, { status: 429, headers: { 'retry-after': '3' } }), Retryable],
    ['a server in trouble', json({}, { status: 503 }), Retryable],
    ['a wrong path', json({}, { status: 404 }), Misconfigured],
    ['a page instead of data', { body: '<html>' }, Integrity],
    ['something else than GraphQL', json([1, 2]), Misconfigured],
  ])('tells %s by its class', async (_name, answer, kind) => {
    await expect(ask(answer)).rejects.toBeInstanceOf(kind)
  })

  it('says how long a busy server wants to be left alone', async () => {
    await expect(ask(json({}, { status: 429, headers: { 'retry-after': '3' } }))).rejects.toMatchObject({
      retryAfterSeconds: 3,
    })
  })

  it('is retryable when nobody listens', async () => {
    await expect(subgraphRequest('http://127.0.0.1:9/', '{}', {}, schema)).rejects.toBeInstanceOf(Retryable)
  })
})
