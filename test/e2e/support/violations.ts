import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The only rules that look at colours; nothing else depends on the theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page as it stands in the light theme, and what the dark one adds. One line each. */
export async function violations(page: Page): Promise<string[]> {
  const light = await found(new AxeBuilder({ page }).withTags(TAGS))
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await found(new AxeBuilder({ page }).withRules(COLOUR_RULES))
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`)]
}

async function found(builder: AxeBuilder): Promise<string[]> {
  // Legacy mode leaves out a second page to join frames: there are none.
  const { violations } = await builder.setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
