import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { plenumTokenAbi } from '../../../src/data/abi/plenumTokenAbi.ts'
import { giniPpm } from '../../../src/domain/concentration/gini.ts'
import { hhiPpm } from '../../../src/domain/concentration/hhi.ts'
import { holdersOfHalf } from '../../../src/domain/concentration/holdersOfHalf.ts'
import { topShareBps } from '../../../src/domain/concentration/topShareBps.ts'
import { formatAmount } from '../../../src/domain/format/formatAmount.ts'
import { formatMilliHours } from '../../../src/domain/format/formatMilliHours.ts'
import { formatRatio } from '../../../src/domain/format/formatRatio.ts'
import { formatShareBps } from '../../../src/domain/format/formatShareBps.ts'
import { untilIndexed } from '../support/chain.ts'
import { type ComputeFacts, type Division, readCompute, readDivision, sum } from '../support/computeFacts.ts'
import { rowsOf, textOf, tile } from '../support/shown.ts'
import { closeBrowser, goTo, newVisitor, open } from '../support/visit.ts'

afterAll(closeBrowser)

let page: Page
let facts: ComputeFacts
/** Each class in the epoch in use and in the one before it, of which everything is reported. */
let divisions: { epoch: bigint; classNumber: bigint; className: string; division: Division }[]

/** Votes of each account that has any, largest first. */
let held: bigint[]

beforeAll(async () => {
  await untilIndexed()
  facts = await readCompute()
  divisions = await Promise.all(
    [facts.epoch - 1n, facts.epoch].flatMap((epoch) =>
      facts.classes.map(async ({ number, name }) => ({
        epoch,
        classNumber: number,
        className: name,
        division: await readDivision(facts, epoch, number),
      })),
    ),
  )
  held = await readVotesHeld()
  page = await open(await newVisitor(), '/compute')
})

async function readVotesHeld(): Promise<bigint[]> {
  const token = { address: inject('config').contracts.token, abi: plenumTokenAbi } as const
  const changes = await facts.client.getContractEvents({
    ...token,
    eventName: 'DelegateVotesChanged',
    fromBlock: BigInt(inject('config').deploymentBlock),
    strict: true,
  })
  const accounts = [...new Set(changes.map(({ args }) => args.delegate))]
  const all = await Promise.all(
    accounts.map((account) => facts.client.readContract({ ...token, functionName: 'getVotes', args: [account] })),
  )
  return all.filter((votes) => votes > 0n).toSorted((one, two) => Number(two - one))
}

const whole = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
const index = (ppm: bigint) => formatAmount(ppm, 6, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
const allocatedOf = ({ granted, settlement }: Division) => granted + settlement.milliHours
const leasedOf = ({ providers }: Division) => sum(providers.map(({ leased }) => leased))
const usedOf = ({ providers }: Division) => sum(providers.map(({ used }) => used))
const cellsOf = async (caption: string) => (await rowsOf(page, caption)).map(({ cells }) => cells)

async function show({ epoch, classNumber, className }: (typeof divisions)[number], view = ''): Promise<void> {
  await goTo(page, `/compute?epoch=${epoch}&class=${classNumber}${view}`)
  await page.getByRole('heading', { level: 1, name: new RegExp(`epoch ${epoch}( is granted yet)?$`) }).waitFor()
  await page.getByText(`${className}-hours committed`).waitFor()
}

describe('every figure of compute equals what the contracts say:', () => {
  it('allocated, leased, used and denied of every GPU class', async () => {
    for (const shown of divisions) {
      const { division, epoch, className } = shown
      const { capacity, granted, settlement, leases, denials } = division
      const allocated = allocatedOf(division)
      await show(shown)
      const hours = (part: bigint) => `of allocated: ${whole(part)}`
      expect(await tile(page, 'Allocated')).toEqual({
        value: formatRatio(allocated, capacity),
        note: `of ${formatMilliHours(capacity)} GPU-hours`,
      })
      expect(await tile(page, 'Leased')).toEqual({
        value: formatRatio(leasedOf(division), allocated),
        note: `${hours(leasedOf(division))} GPU-hours`,
      })
      expect(await tile(page, 'Used')).toEqual({
        value: formatRatio(usedOf(division), allocated),
        note: `${hours(usedOf(division))} reported`,
      })
      expect(await tile(page, 'Denied')).toEqual({
        value: String(denials),
        note: `requests; ${leases} leases opened`,
      })
      expect(await textOf(page, '.page-head .lead')).toContain(
        `${formatMilliHours(capacity)} ${className}-hours committed: ${formatMilliHours(granted)} by grant, ${whole(settlement.milliHours)} by the round.`,
      )
      const parts = sortedParts(division)
      const share = formatRatio(sum(parts.slice(0, 2)), capacity, 0)
      if (parts.length > 0) expect(await textOf(page, 'h1')).toContain(`${share} of epoch ${epoch}`)
    }
    for (const measure of [leasedOf, usedOf])
      expect(divisions.some(({ division }) => measure(division) > 0n)).toBe(true)
    expect(divisions.some(({ division }) => division.denials > 0)).toBe(true)
  })

  it('what each provider commits, and what is leased and used of it', async () => {
    for (const shown of divisions) {
      await show(shown)
      const { providers, capacity } = shown.division
      const rows = (await cellsOf('Providers')).map(([name, , ...figures]) => [
        name?.replace(/ suspended$/, ''),
        ...figures,
      ])
      expect(rows.toSorted()).toEqual(
        providers
          .map(({ name, committed, leased, used }) => [
            name,
            formatMilliHours(committed),
            formatRatio(committed, capacity),
            formatRatio(leased, committed),
            formatRatio(used, committed),
          ])
          .toSorted(),
      )
    }
  })

  it('what each organisation has by grant and by the round, did not get, leased and used', async () => {
    for (const shown of divisions) {
      const { organisations, capacity, cap } = shown.division
      const having = organisations.filter(({ allocated }) => allocated > 0n)
      const listed = organisations.filter(({ allocated, isAsking }) => allocated > 0n || isAsking)
      await show(shown)
      if (having.length > 0) expect(await textOf(page, '.bars .flag')).toContain(`· ${formatMilliHours(cap)}`)
      const unleased = sum(having.map(({ allocated, leased }) => allocated - leased))
      await page.getByText(new RegExp(`^${whole(unleased)} hours (lapsed|are not leased yet)$`)).waitFor()

      await show(shown, '&view-recipients=table&view-use=table')
      if (listed.length > 0)
        await expect
          .poll(async () =>
            (await cellsOf('Allocation per recipient'))
              .map(([name, ...figures]) => [name?.replace(/ with \d+ affiliates?$/, ''), ...figures])
              .toSorted(),
          )
          .toEqual(
            listed
              .map(({ name, allocated, divided, notGiven }) => [
                name,
                formatMilliHours(allocated - divided),
                formatMilliHours(divided),
                formatMilliHours(allocated),
                formatRatio(allocated, capacity),
                formatMilliHours(notGiven),
              ])
              .toSorted(),
          )
      const use = page.locator(
        'table:has(> thead th:text-is("Leased")):has(> caption:text-matches("hours (lapsed|are)"))',
      )
      const rows = await use
        .locator('tbody > tr')
        .evaluateAll((each) => each.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)))
      expect(rows.toSorted()).toEqual(
        having
          .map(({ name, allocated, leased, used }) => [
            name,
            ...[allocated, leased, used, allocated - leased].map((part) => formatMilliHours(part)),
          ])
          .toSorted(),
      )
    }
  })

  it('capacity, allocation, leases and use of every epoch, how evenly it is divided, and its rounds', async () => {
    for (const shown of divisions.filter(({ epoch }) => epoch === facts.epoch)) {
      const { epoch, classNumber } = shown
      await show(shown, '&view-capacity=table')
      const all = await Promise.all(facts.epochs.map((each) => readDivision(facts, each, classNumber)))
      const said = all.map((division, position) => [
        String(facts.epochs[position]),
        formatMilliHours(division.capacity),
        formatMilliHours(allocatedOf(division)),
        formatMilliHours(leasedOf(division)),
        formatMilliHours(usedOf(division)),
        formatRatio(usedOf(division), allocatedOf(division)),
      ])
      expect(await cellsOf('Capacity and utilisation')).toEqual(said.filter(([, capacity]) => capacity !== '0'))

      const before = divisions.find((each) => each.epoch === epoch - 1n && each.classNumber === classNumber)
      const [now, then] = [sortedParts(shown.division), before === undefined ? [] : sortedParts(before.division)]
      const measures = (parts: readonly bigint[]) => [
        index(giniPpm(parts)),
        index(hhiPpm(parts)),
        formatShareBps(topShareBps(parts)),
        String(holdersOfHalf(parts)),
      ]
      const concentration = await cellsOf('Concentration')
      expect(concentration.map(([, earlier]) => earlier)).toEqual(measures(then))
      expect(concentration.map(([, , present]) => present)).toEqual(measures(now))
      await expect
        .poll(async () => (await cellsOf('Concentration')).map(([, , , ofVotes]) => ofVotes))
        .toEqual(measures(held))

      const rounds = divisions.filter((each) => each.epoch === epoch)
      await expect
        .poll(async () => (await cellsOf(`Rounds of epoch ${epoch}`)).map(([, , ...figures]) => figures))
        .toEqual(
          rounds.map(({ division: { requests, settlement } }) => {
            const asking = requests.filter(({ milliHours }) => milliHours > 0n)
            return [
              requests.length === 0
                ? '–'
                : `${whole(sum(asking.map(({ milliHours }) => milliHours)))} by ${asking.length}`,
              settlement.settled ? whole(settlement.milliHours) : '–',
            ]
          }),
        )
    }
  })
})

/** What organisations have, largest first. */
function sortedParts({ organisations }: Division): bigint[] {
  return organisations
    .map(({ allocated }) => allocated)
    .filter((part) => part > 0n)
    .toSorted((one, two) => Number(two - one))
}
