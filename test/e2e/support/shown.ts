import type { Page } from 'playwright-core'
import { formatAmount } from '../../../src/domain/format/formatAmount.ts'

const single = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Votes as every page writes them. */
export const votes = (wei: bigint): string => formatAmount(wei, 18, { maximumFractionDigits: 0 })

/** Text of the first element that a selector finds, white space made single. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  single(await page.locator(selector).first().innerText())

/** The figure of a tile by its label, and the note under it. */
export async function tile(page: Page, label: string): Promise<{ value: string; note: string }> {
  const found = page.locator('.tile', { has: page.locator('.label', { hasText: label }) }).first()
  return {
    value: single(await found.locator('.value').innerText()),
    note: single(await found.locator('.note').innerText()),
  }
}

/** A row as shown: its cells, the page that it links to first, the moment and the account that it names. */
export type ShownRow = { cells: string[]; link: string | null; at: string | null; account: string | null }

/** The rows of the table with this caption. */
export async function rowsOf(page: Page, caption: string): Promise<ShownRow[]> {
  const table = page.locator(`table:has(> caption:text-is("${caption}"))`)
  await table.first().waitFor()
  const rows = await table
    .first()
    .locator('tbody > tr')
    .evaluateAll((elements) =>
      elements.map((row) => ({
        cells: [...row.querySelectorAll<HTMLElement>(':scope > th, :scope > td')].map((cell) => cell.innerText),
        link: row.querySelector('a')?.getAttribute('href') ?? null,
        at: row.querySelector('time')?.dateTime ?? null,
        account: row.querySelector('.address')?.getAttribute('title') ?? null,
      })),
    )
  return rows.map((row) => ({ ...row, cells: row.cells.map(single) }))
}

/** A moment as the pages' `<time>` has it. */
export const moment = (seconds: bigint | number): string => new Date(Number(seconds) * 1000).toISOString()
