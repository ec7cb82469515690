import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './support/launchBrowser.ts'

const PHONE = { width: 390, height: 844 }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** The page as it stands while none of the app's code has arrived. */
async function openWithoutApp(path: string, locale: string) {
  const page = await browser.newPage({ viewport: PHONE, locale })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text())
  })
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto(`${inject('url')}/${path}`)
  return { page, complaints }
}

describe('before the app has started', () => {
  it.each([
    ['en-GB', 'Overview', 'Token holders decide together'],
    ['zh-CN', '总览', '代币持有人共同决定'],
  ])('the overview stands there for a browser in %s', async (locale, title, lead) => {
    const { page, complaints } = await openWithoutApp('', locale)
    expect(await page.locator('h1').innerText()).toBe(title)
    expect(await page.locator('.lead').innerText()).toContain(lead)
    expect(await page.locator('.phone-top').isVisible()).toBe(true)
    expect(await page.locator('.sidebar').isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('another page shows its bars, and nothing of the overview', async () => {
    const { page } = await openWithoutApp('#/treasury', 'en-GB')
    expect(await page.locator('.tabbar').isVisible()).toBe(true)
    expect(await page.locator('h1').count()).toBe(0)
    expect(await page.locator('[aria-current]').count()).toBe(0)
    await page.close()
  })

  it('nothing can be pressed that would do nothing', async () => {
    const { page } = await openWithoutApp('', 'en-GB')
    await page.locator('.tabbar button').focus()
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.close()
  })
})
