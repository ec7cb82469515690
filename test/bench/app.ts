import { gzipSync } from 'node:zlib'
import lighthouse from 'lighthouse'
import { launchBrowser } from '../e2e/support/launchBrowser.ts'
import { startTestStack } from '../e2e/support/testStack.ts'
import { freePort } from '../support/freePort.ts'

/**
 * Weight and quality of the overview page of the production build with the demo data. Prints one `name: value` a line:
 * JavaScript executed before a wallet is asked for (gzip, kB of 1,000 bytes), then Lighthouse's mobile preset, each figure
 * the median of three runs. Lighthouse takes this machine for four times as fast as a phone, whatever it is: its own
 * benchmark index says how fast it found it (a desktop has about 1,500).
 */
const RUNS = 3

const median = (values: number[]) => values.toSorted((one, two) => one - two)[Math.floor(values.length / 2)] ?? 0
const print = (name: string, value: number | string) => process.stdout.write(`${name}: ${value}\n`)

/** Bytes, gzip, of all scripts that the page loads and holds. */
async function scriptBytes(url: string): Promise<number> {
  const browser = await launchBrowser([])
  try {
    const page = await browser.newPage()
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        sizes.push(response.body().then((body) => gzipSync(body).length))
    })
    await page.goto(url)
    await page.locator('.start-frame').waitFor({ state: 'detached' })
    await page.waitForLoadState('networkidle')
    const inPage = await page.locator('script:not([src])').allTextContents()
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, gzipSync(inPage.join('')).length)
  } finally {
    await browser.close()
  }
}

/**
 * In a browser of its own: Lighthouse leaves listeners behind that break a second run in the same one. On a port of its own:
 * on a taken one a browser starts without a word, and Lighthouse would talk to another that may close at any time.
 */
async function lighthouseRun(url: string): Promise<Record<string, number>> {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  try {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility'],
    })
    if (result === undefined) throw new Error('Lighthouse gave no result')
    const { categories, audits, environment } = result.lhr
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
    const milliseconds = (name: string) => Math.round(audits[name]?.numericValue ?? 0)
    return {
      lighthouse_performance: score('performance'),
      lighthouse_accessibility: score('accessibility'),
      first_contentful_paint_ms: milliseconds('first-contentful-paint'),
      largest_contentful_paint_ms: milliseconds('largest-contentful-paint'),
      total_blocking_ms: milliseconds('total-blocking-time'),
      cumulative_layout_shift: Number((audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3)),
      lighthouse_benchmark_index: Math.round(environment.benchmarkIndex),
    }
  } finally {
    await browser.close()
  }
}

const stack = await startTestStack()
try {
  const initial = await scriptBytes(stack.url)
  const runs: Record<string, number>[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await lighthouseRun(stack.url))
  process.stdout.write('\n')
  print('initial_js_gzip_kb', (initial / 1000).toFixed(1))
  for (const name of Object.keys(runs[0] ?? {})) print(name, median(runs.map((run) => run[name] ?? 0)))
} finally {
  await stack.stop()
}
process.exit(0)
