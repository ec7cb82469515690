import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A browser for the tests: CHROMIUM, one that is installed, or the one that comes with the dependencies (Linux x64). */
export async function findChromium(): Promise<string> {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const installed = [process.env.CHROMIUM, ...onPath, ...FIXED].find((path) => path !== undefined && existsSync(path))
  if (installed !== undefined) return installed
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: chromium } = await import('@sparticuz/chromium')
    return chromium.executablePath()
  }
  throw new Error('No browser: install Chromium or Chrome, or set CHROMIUM to the path of one, then try again.')
}
