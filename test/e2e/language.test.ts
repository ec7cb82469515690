import { afterAll, describe, expect, inject, it } from 'vitest'
import { everyPage } from './support/pages.ts'
import { findSubjects } from './support/subgraph.ts'
import { settled } from './support/settled.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'

afterAll(closeBrowser)

const subjects = await findSubjects(inject('config').subgraphUrl)

/** Names, units and terms that stay as they are in Chinese text. */
const KEPT = new Set([
  'Plenum',
  'PLEN',
  'HHI',
  'CSV',
  'GPU',
  'UTC',
  'FLOP',
  'GraphQL',
  'RPC',
  'ETH',
  'DUSD',
  'CRED',
  'URL',
])

describe('Chinese', () => {
  it('is taken from the browser, marked for screen readers, and can be left for English in settings', async () => {
    const context = await newVisitor({ language: 'zh-CN' })
    const page = await open(context, '/')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans')
    await page.getByRole('link', { name: /^提案/ }).first().waitFor()
    await goTo(page, '/settings')
    // Not `check`, which looks at the radio button afterwards: the page may be loading anew by then.
    await page.getByRole('radio', { name: 'English' }).click({ force: true })
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    await settled(page)
    expect(await page.getByRole('radio', { name: 'English' }).isChecked()).toBe(true)
    await page.reload()
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await context.close()
  })

  it('leaves no English interface text on any page', async () => {
    const context = await newVisitor({ language: 'zh-CN' })
    const page = await open(context, '/')
    for (const { name, path } of everyPage(subjects)) {
      await goTo(page, path)
      // Headings, buttons, labels, table heads and tabs are ours; names and texts from the chain are marked as <bdi>.
      const texts = await page
        .locator('nav a, h2, h3, button, th[scope=col], label, legend, .provenance, dt')
        .evaluateAll((elements) =>
          elements.map((element) => {
            const copy = element.cloneNode(true) as HTMLElement
            for (const foreign of copy.querySelectorAll('bdi, .mono, .hex, code, option, .address, select'))
              foreign.remove()
            return copy.textContent ?? ''
          }),
        )
      const english = texts.filter((text) => {
        const words = text.match(/[A-Za-z]{3,}/g) ?? []
        return words.some((word) => !KEPT.has(word)) && !/[\u4e00-\u9fff]/.test(text)
      })
      expect({
        name,
        english: english.filter(
          (text) => !/^(H100|H200|A100|RTX|English|Demo Dollar|Compute Credit|Ether)/.test(text.trim()),
        ),
      }).toEqual({
        name,
        english: [],
      })
    }
    await context.close()
  })
})
