import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { everyPage } from './support/pages.ts'
import { findSubjects } from './support/subgraph.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'

afterAll(closeBrowser)

const subjects = await findSubjects(inject('config').subgraphUrl)
const pages = everyPage(subjects)

describe.each([
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 1440 },
  { theme: 'light', width: 390 },
  { theme: 'dark', width: 390 },
] as const)('in $theme at $width', ({ theme, width }) => {
  it('axe finds no violation on any page, and nothing is wider than the screen', async () => {
    const context = await newVisitor({ theme, width })
    const page = await open(context, '/')
    for (const { name, path } of pages) {
      await goTo(page, path)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(
        ({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      )
      expect(found).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect({ name, overflow: Math.max(0, overflow) }).toEqual({ name, overflow: 0 })
    }
    await context.close()
  })
})
