import type { Page } from 'playwright-core'

/** The page has its heading, and nothing on it is a placeholder any more, also below the screen. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => {
    document.querySelector('.place')?.scrollIntoView()
    return document.querySelector('.start-frame, .place, .skeletons') === null
  })
  await page.evaluate(() => window.scrollTo(0, 0))
}
