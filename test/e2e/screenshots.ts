import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../local/contracts/projectRoot.ts'
import { DEFAULT_PORTS } from '../../local/stack/stackPorts.ts'
import { launchBrowser } from './support/launchBrowser.ts'
import { everyPage } from './support/pages.ts'
import { findSubjects } from './support/subgraph.ts'
import { settled } from './support/settled.ts'
import { startTestStack } from './support/testStack.ts'

/**
 * Pictures of every page into `test/screenshots/`: 1440 and 390 wide, light and dark, and Chinese ones of some.
 * Takes the running `npm start` when there is one, else a stack of its own. Arguments choose pages by name.
 */
const folder = join(projectRoot, 'test/screenshots')
const running = `http://127.0.0.1:${DEFAULT_PORTS.dashboard}`
const isRunning = await fetch(running).then(
  (response) => response.ok,
  () => false,
)
const stack = isRunning ? undefined : await startTestStack()
const url = stack?.url ?? running
const config = (await (await fetch(`${url}/plenum.config.json`)).json()) as {
  subgraphUrl: string
  demo: { accounts: { address: string }[] } | null
}
const subjects = await findSubjects(config.subgraphUrl)
const wanted = process.argv.slice(2)
const pages = everyPage(subjects).filter(({ name }) => wanted.length === 0 || wanted.includes(name))
await mkdir(folder, { recursive: true })

const browser = await launchBrowser()
try {
  for (const width of [1440, 390]) {
    for (const theme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme: theme,
        isMobile: width === 390,
        hasTouch: width === 390,
        reducedMotion: 'reduce',
      })
      for (const { name, path } of pages) {
        const page = await context.newPage()
        await page.goto(`${url}/#${path}`)
        await settled(page)
        await page.waitForLoadState('networkidle')
        await drawAll(page)
        await page.screenshot({ path: join(folder, `${name}-${theme}-${width}.png`), fullPage: true })
        await page.close()
      }
      await context.close()
    }
  }
  process.stdout.write(`\n  ${pages.length * 4} pictures in test/screenshots/\n\n`)
} finally {
  await browser.close()
  await stack?.stop()
}
process.exit(0)

/** A picture of a whole page is taller than the screen: what is skipped below it is drawn, and bars stand once, at the end. */
async function drawAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { content-visibility: visible !important } .tabbar, .vote-dock { position: static !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
}
