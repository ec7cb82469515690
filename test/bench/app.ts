import { gzipSync } from 'node:zlib'
import lighthouse from 'lighthouse'
import { launchBrowser } from '../e2e/support/launchBrowser.ts'
import { startTestStack } from '../e2e/support/testStack.ts'

/**
 * Weight and quality of the overview page of the production build with the demo data. Prints one `name: value` a line:
 * JavaScript executed before a wallet is asked for (gzip, kB of 1,000 bytes), Lighthouse's mobile preset (median of three).
 */
const DEBUGGING_PORT = 19_222
const RUNS = 3

const stack = await startTestStack()
try {
  const browser = await launchBrowser([`--remote-debugging-port=${DEBUGGING_PORT}`])
  try {
    const page = await browser.newPage()
    const sizes: number[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return
      void response.body().then((body) => sizes.push(gzipSync(body).length))
    })
    await page.goto(stack.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.close()

    const performance: number[] = []
    const accessibility: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const result = await lighthouse(stack.url, {
        port: DEBUGGING_PORT,
        output: 'json',
        logLevel: 'error',
        onlyCategories: ['performance', 'accessibility'],
      })
      performance.push(Math.round((result?.lhr.categories.performance?.score ?? 0) * 100))
      accessibility.push(Math.round((result?.lhr.categories.accessibility?.score ?? 0) * 100))
    }
    const median = (values: number[]) => values.toSorted((one, two) => one - two)[Math.floor(values.length / 2)] ?? 0
    process.stdout.write(`\ninitial_js_gzip_kb: ${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1)}\n`)
    process.stdout.write(`lighthouse_performance: ${median(performance)}\n`)
    process.stdout.write(`lighthouse_accessibility: ${median(accessibility)}\n`)
  } finally {
    await browser.close()
  }
} finally {
  await stack.stop()
}
process.exit(0)
