import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'
import { launchBrowser } from './launchBrowser.ts'
import { settled } from './settled.ts'

export type VisitOptions = {
  width?: number
  theme?: 'light' | 'dark'
  language?: 'en' | 'zh-CN'
}

let browser: Promise<Browser> | undefined

/** A fresh visitor: own storage, no account. */
export async function newVisitor(options: VisitOptions = {}): Promise<BrowserContext> {
  const { width = 1440, theme = 'light', language = 'en' } = options
  browser ??= launchBrowser()
  const phone = width < 768
  const context = await (await browser).newContext({
    viewport: { width, height: phone ? 844 : 900 },
    colorScheme: theme,
    locale: language,
    isMobile: phone,
    hasTouch: phone,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  return context
}

/** Ends the browser that this test file started. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/** Opens a page of the dashboard and waits until its content is there. */
export async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${inject('url')}/#${path}`)
  await settled(page)
  return page
}

/** Goes to another page of the dashboard in the same tab. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
  await settled(page)
}
