import { encodeFunctionData } from 'viem'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { plenumGovernorAbi } from '../../src/data/abi/plenumGovernorAbi.ts'
import { sendAs, untilIndexed } from './support/chain.ts'
import { demoAccount } from './support/demoAccount.ts'
import { querySubgraph } from './support/subgraph.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'

afterAll(closeBrowser)

const attack = 'window.attacked = true'
const title = `<script>${attack}</script><img src=x onerror="${attack}"> Pay\u202Eevil\u200B ${'long '.repeat(2000)}`
const body = [
  `<script>${attack}</script>`,
  `<iframe srcdoc="<script>parent.attacked = true</script>"></iframe>`,
  `<a href="javascript:${attack}">raw</a> [markdown](javascript:${attack}) [data](data:text/html,<script>${attack}</script>)`,
  `![picture](https://tracker.example/pixel.png)`,
  '<style>body { display: none }</style>',
  'x'.repeat(90_000),
].join('\n\n')

describe('a proposal made to do harm', () => {
  let id = ''

  beforeAll(async () => {
    const proposer = demoAccount('Northlight Stewards')
    const { governor, token } = inject('config').contracts
    const description = `# ${title}\n\n${body}`
    expect(description.length).toBeGreaterThan(100_000)
    const data = encodeFunctionData({
      abi: plenumGovernorAbi,
      functionName: 'propose',
      args: [[token], [0n], ['0xdeadbeef'], description],
    })
    await sendAs(proposer, governor, data)
    await untilIndexed()
    const { proposals } = await querySubgraph<{ proposals: { id: string }[] }>(
      inject('config').subgraphUrl,
      '{ proposals(first: 1, orderBy: createdTimestamp, orderDirection: desc) { id } }',
    )
    id = proposals[0]?.id ?? ''
  })

  it('runs nothing, loads nothing, hides nothing, on any page that shows it', async () => {
    const context = await newVisitor()
    const requested: string[] = []
    context.on('request', (request) => requested.push(request.url()))
    const page = await open(context, '/proposals')
    page.on('dialog', (dialog) => {
      throw new Error(`a dialog opened: ${dialog.message()}`)
    })
    for (const path of [
      '/',
      '/proposals',
      `/proposals/${id}`,
      `/proposals/${id}?tab=actions`,
      `/proposals/${id}?tab=timeline`,
    ]) {
      await goTo(page, path)
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
      expect(await page.locator('iframe, main script, main style').count()).toBe(0)
      const links = await page
        .locator('a[href]')
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
      expect(links.filter((href) => !/^(#|https?:|mailto:)/.test(href))).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
    expect(requested.filter((url) => url.includes('tracker.example'))).toEqual([])
    await goTo(page, `/proposals/${id}`)
    // What cannot be seen is drawn.
    await page.getByText('U+202E').first().waitFor()
    await context.close()
  })

  it('a token whose symbol is markup is shown as text', async () => {
    const symbol = `<img src=x onerror="${attack}">`
    const config = inject('config')
    const context = await newVisitor()
    await context.route('**/plenum.config.json', (route) =>
      route.fulfill({
        json: { ...config, treasuryAssets: config.treasuryAssets.map((asset) => ({ ...asset, symbol, name: symbol })) },
      }),
    )
    const page = await open(context, '/treasury')
    await page.getByText('<img src=x').first().waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
    await context.close()
  })
})
