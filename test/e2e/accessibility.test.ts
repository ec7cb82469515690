import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { everyPage } from './support/pages.ts'
import { findSubjects } from './support/subgraph.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'

afterAll(closeBrowser)

const subjects = await findSubjects(inject('config').subgraphUrl)
const pages = everyPage(subjects)

const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const ALL_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const WIDTHS = [1440, 390]

let screens: Page[]
beforeAll(async () => {
  screens = await Promise.all(WIDTHS.map(async (width) => open(await newVisitor({ width }), '/')))
})

/** What axe finds wrong with the page as it stands. */
async function violationsIn(page: Page, narrow: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await narrow(new AxeBuilder({ page })).analyze()
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** All that axe knows in one theme; in the other what depends on colours, for a theme changes nothing else. */
async function lookAt(page: Page, path: string) {
  await goTo(page, path)
  const light = await violationsIn(page, (axe) => axe.withTags(ALL_TAGS))
  const tooWide = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violationsIn(page, (axe) => axe.withRules(COLOUR_RULES))
  await page.emulateMedia({ colorScheme: 'light' })
  return { light, dark, tooWide }
}

describe('on a desktop and a phone, in both themes, axe finds no violation and nothing is wider than the screen', () => {
  it.each(pages)('on the page $name', async ({ path }) => {
    const seen = await Promise.all(screens.map((page) => lookAt(page, path)))
    expect(seen).toEqual(screens.map(() => ({ light: [], dark: [], tooWide: 0 })))
  })
})
