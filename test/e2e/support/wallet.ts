import type { Page } from 'playwright-core'

/** Connects one of the local chain's accounts by its label. */
export async function connectAs(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Connect', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Connect a wallet' })
  await dialog.getByRole('button', { name: label }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Waits until the write that is shown has been mined and indexed, and closes its dialog. */
export async function finishTransaction(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  try {
    await dialog.locator('[data-stage="indexed"], [data-stage="failed"]').waitFor({ timeout: 60_000 })
    if ((await dialog.locator('[data-stage="failed"]').count()) > 0) throw new Error('it failed')
  } catch (error) {
    const shown = (await dialog.count()) > 0 ? await dialog.innerText() : 'no dialog'
    throw new Error(`the transaction did not go through; the page says: ${shown}`, { cause: error })
  }
  await dialog.getByRole('button', { name: 'Done' }).click()
  await dialog.waitFor({ state: 'hidden' })
}
