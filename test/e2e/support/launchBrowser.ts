import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './findChromium.ts'

/** Starts the browser without whatever calls home; `extra` for tools that need a debugging port. */
export async function launchBrowser(extra: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      // Glyphs where the layout puts them, as on a screen of today: hinted to whole pixels words run together.
      '--font-render-hinting=none',
      ...extra,
    ],
  })
}
