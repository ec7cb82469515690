import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, inject, it } from 'vitest'
import { closeBrowser, newVisitor } from './support/visit.ts'

afterAll(closeBrowser)

it('the same build reads its lists from another indexer when subgraphUrl alone says so', async () => {
  const config = inject('config')
  // Elsewhere in every part of the address, as a gateway of The Graph Network is, and without a status page.
  const path = '/api/key/subgraphs/id/plenum'
  let asked = 0
  const gateway = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', 'content-type')
    if (request.method !== 'POST' || request.url !== path) return void response.end()
    asked++
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      void fetch(config.subgraphUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: Buffer.concat(chunks),
      })
        .then((answer) => answer.text())
        .then((text) => response.setHeader('content-type', 'application/json').end(text))
    })
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const context = await newVisitor()
  try {
    const subgraphUrl = `http://localhost:${(gateway.address() as AddressInfo).port}${path}`
    await context.route('**/plenum.config.json', (route) =>
      route.fulfill({ json: { ...config, subgraphUrl, indexerStatusUrl: null } }),
    )
    let askedBefore = 0
    await context.route(config.subgraphUrl, (route) => {
      askedBefore++
      return route.abort()
    })
    const page = await context.newPage()
    await page.goto(`${inject('url')}/#/proposals`)
    await page.locator('.prow').nth(4).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: /^Indexer/ }).waitFor()
    expect(asked).toBeGreaterThan(0)
    expect(askedBefore).toBe(0)
  } finally {
    await context.close()
    gateway.close()
  }
})
