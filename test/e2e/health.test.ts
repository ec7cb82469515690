import type { BrowserContext } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { findSubjects } from './support/subgraph.ts'
import { closeBrowser, newVisitor } from './support/visit.ts'

afterAll(closeBrowser)

const { subgraphUrl, indexerStatusUrl, chain } = inject('config')
const { proposalId } = await findSubjects(subgraphUrl)

type Answer = { data?: Record<string, unknown> & { _meta?: { block: { number: number }; hasIndexingErrors: boolean } } }

/** Lets the real indexer answer, and changes what it says on the way. */
async function changeAnswers(context: BrowserContext, change: (answer: Answer) => void): Promise<void> {
  await context.route(subgraphUrl, async (route) => {
    const response = await route.fetch()
    const answer = (await response.json()) as Answer
    change(answer)
    await route.fulfill({ response, json: answer })
  })
}

const silence = async (context: BrowserContext, ...urls: (string | null)[]) => {
  for (const url of urls) if (url !== null) await context.route(url, (route) => route.abort())
}

type State = { chip: string; banner: RegExp | null; set: (context: BrowserContext) => Promise<void> }

const meta = (change: (meta: NonNullable<NonNullable<Answer['data']>['_meta']>) => void) => (context: BrowserContext) =>
  changeAnswers(context, (answer) => {
    if (answer.data?._meta !== undefined) change(answer.data._meta)
  })

/** Each state of the chip that a page can come into, by what brings it there. */
const STATES: Record<string, State> = {
  'an indexer at the head': { chip: 'live', banner: null, set: () => Promise.resolve() },
  'no indexer': {
    chip: 'chain',
    banner: /The indexer cannot be reached/,
    set: (context) => silence(context, subgraphUrl, indexerStatusUrl),
  },
  'an indexer far behind': {
    chip: 'lagging',
    banner: /The indexer is \d+ blocks behind/,
    set: meta((meta) => {
      meta.block.number -= 30
    }),
  },
  'an indexer that has failed': {
    chip: 'halted',
    banner: /The indexer has halted at block/,
    set: meta((meta) => {
      meta.hasIndexingErrors = true
    }),
  },
  'an indexer with a wrong tally': {
    chip: 'mismatch',
    banner: /1 figure of the indexer is not what the contract says/,
    set: (context) =>
      changeAnswers(context, ({ data }) => {
        const proposal = data?.['proposal'] as { forVotes?: string } | undefined
        if (proposal?.forVotes !== undefined) proposal.forVotes = `${proposal.forVotes}0`
      }),
  },
}

describe('the data-health chip and the banner', () => {
  it.each(Object.entries(STATES))('%s', async (_name, { chip, banner, set }) => {
    const context = await newVisitor()
    await set(context)
    const page = await context.newPage()
    await page.goto(`${inject('url')}/#/proposals/${proposalId}`)
    await page.locator(`.health.${chip}`).waitFor()
    await page.getByRole('heading', { name: 'Tally' }).waitFor()
    if (banner === null) expect(await page.locator('.banner').count()).toBe(0)
    else await page.locator('.banner').getByText(banner).waitFor()
    // Whatever the indexer does, the tally is the governor's.
    await page.getByText('governor.proposalVotes, proposalQuorum').waitFor()
    expect(await page.locator('s.stale').count()).toBe(chip === 'mismatch' ? 1 : 0)
    await context.close()
  })
})

describe('with no endpoint of the chain', () => {
  it('what the indexer has is shown, with what cannot be known said', async () => {
    const context = await newVisitor()
    await silence(context, ...chain.rpcUrls.map((url) => `${url}/**`), ...chain.rpcUrls)
    const page = await context.newPage()
    await page.goto(`${inject('url')}/#/`)
    await page.getByText('No endpoint of the chain answers.').waitFor()
    await page.locator('.open-rows > .prow').first().waitFor()
    await page.goto(`${inject('url')}/#/proposals/${proposalId}`)
    await page.getByText('whether the quorum is met is not known').waitFor()
    await page.locator('.rail').first().waitFor()
    await context.close()
  })

  it('and no indexer: every page says that nothing answers, and offers to ask again', async () => {
    const context = await newVisitor()
    await silence(context, subgraphUrl, indexerStatusUrl, ...chain.rpcUrls.map((url) => `${url}/**`), ...chain.rpcUrls)
    const page = await context.newPage()
    for (const path of [
      `/proposals/${proposalId}`,
      '/proposals',
      '/treasury',
      '/compute',
      '/policies',
      '/delegates',
      `/delegates/${inject('config').demo?.accounts[0]?.address}`,
    ]) {
      await page.goto(`${inject('url')}/#${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect
        .poll(() => page.locator('main').innerText(), { message: path, timeout: 30_000 })
        .toMatch(/No answer right now[^]*Try again/)
    }
    await page.getByText('Neither the indexer nor the chain can be reached').waitFor()
    await context.close()
  })
})
