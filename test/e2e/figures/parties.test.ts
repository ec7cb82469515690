import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { formatFlop } from '../../../src/domain/format/formatFlop.ts'
import { formatMilliHours } from '../../../src/domain/format/formatMilliHours.ts'
import { formatRatio } from '../../../src/domain/format/formatRatio.ts'
import { untilIndexed } from '../support/chain.ts'
import { type ComputeFacts, readCompute, sum } from '../support/computeFacts.ts'
import { moment, rowsOf, tile, votes } from '../support/shown.ts'
import { closeBrowser, goTo, newVisitor, open } from '../support/visit.ts'

afterAll(closeBrowser)

let page: Page
let facts: ComputeFacts

beforeAll(async () => {
  await untilIndexed()
  facts = await readCompute()
  page = await open(await newVisitor(), '/compute')
})

const whole = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })

/** Every class in every epoch that anything was ever committed for, the latest first. */
const everyDivision = () =>
  facts.epochs.toReversed().flatMap((epoch) => facts.classes.map((gpuClass) => ({ epoch, gpuClass })))

const inDivision = (request: { epoch: bigint; classId: number }, epoch: bigint, classId: bigint) =>
  request.epoch === epoch && BigInt(request.classId) === classId

/** What a provider ever committed, down to 0 where it took that back or was trimmed. */
function commitmentsOf(provider: bigint) {
  const { client, allocator, manager } = facts
  return Promise.all(
    everyDivision()
      .filter(({ epoch, gpuClass }) => facts.hasCommitted(provider, epoch, gpuClass.number))
      .map(async ({ epoch, gpuClass: { number, name } }) => ({
        epoch,
        className: name,
        committed: await client.readContract({
          ...allocator,
          functionName: 'commitment',
          args: [provider, epoch, number],
        }),
        capacity: await client.readContract({ ...allocator, functionName: 'capacity', args: [epoch, number] }),
        leased: await client.readContract({
          ...manager,
          functionName: 'leasedAtProvider',
          args: [epoch, number, provider],
        }),
        used: facts.usedBy((request) => request.providerId === provider && inDivision(request, epoch, number)),
      })),
  )
}

async function allocationsOf(recipient: bigint) {
  const { client, allocator, manager } = facts
  const all = await Promise.all(
    everyDivision().map(async ({ epoch, gpuClass: { number, name } }) => {
      const args = [epoch, number, recipient] as const
      return {
        epoch,
        className: name,
        allocated: await client.readContract({ ...allocator, functionName: 'allocation', args }),
        divided: await client.readContract({ ...allocator, functionName: 'share', args }),
        leased: await client.readContract({ ...manager, functionName: 'leasedByRecipient', args }),
        used: facts.usedBy((request) => request.recipientId === recipient && inDivision(request, epoch, number)),
        capacity: await client.readContract({ ...allocator, functionName: 'capacity', args: [epoch, number] }),
      }
    }),
  )
  return all.filter(({ allocated }) => allocated > 0n)
}

/** The latest leases of a party, as many as the page lists: number, hours, hours reported. */
async function expectLatestLeases(wanted: (request: ComputeFacts['leases'][number]['request']) => boolean) {
  const shown = (await rowsOf(page, 'Leases')).map(({ cells }) => cells)
  const leases = facts.leases.filter(({ request }) => wanted(request)).toReversed()
  if (leases.length === 0) return
  expect(shown.length).toBeGreaterThan(0)
  const said = await Promise.all(
    leases.slice(0, shown.length).map(async ({ number, used }) => {
      const read = { ...facts.manager, functionName: 'lease', args: [number] } as const
      const { milliHours } = await facts.client.readContract(read)
      return [`No. ${number}`, formatMilliHours(milliHours), used === null ? '–' : formatMilliHours(used)]
    }),
  )
  expect(shown.map((cells) => [cells[0], cells[4], cells[5]])).toEqual(said)
}

/** What was asked for in rounds, by recipient: class and epoch, hours, votes behind it, hours that it got. */
async function readRequests(): Promise<{ recipient: bigint; cells: string[] }[]> {
  const { client, allocator } = facts
  const all = everyDivision().map(async ({ epoch, gpuClass: { number, name } }) => {
    const of = { args: [epoch, number] } as const
    const count = await client.readContract({ ...allocator, functionName: 'requestCount', ...of })
    const { settled } = await client.readContract({ ...allocator, functionName: 'settlement', ...of })
    return Promise.all(
      Array.from({ length: Number(count) }, async (_, index) => {
        const at = { ...allocator, functionName: 'requestAt', args: [epoch, number, BigInt(index)] } as const
        const { recipientId, milliHours, support } = await client.readContract(at)
        const recipient = BigInt(recipientId)
        const args = [epoch, number, recipient] as const
        const share = await client.readContract({ ...allocator, functionName: 'share', args })
        const asked = milliHours === 0n ? 'withdrawn' : formatMilliHours(milliHours)
        const got = settled ? formatMilliHours(share) : 'open'
        return { recipient, cells: [`${name}, epoch ${epoch}`, asked, votes(support), got] }
      }),
    )
  })
  return (await Promise.all(all)).flat()
}

/** What proposals granted to a recipient: moment, epoch, class, hours. */
async function grantsOf(recipient: bigint) {
  const logs = await facts.client.getContractEvents({
    ...facts.allocator,
    eventName: 'AllocationGranted',
    args: { recipientId: recipient },
    fromBlock: BigInt(inject('config').deploymentBlock),
    strict: true,
  })
  return Promise.all(
    logs.map(async ({ args, blockNumber }) => [
      moment((await facts.client.getBlock({ blockNumber })).timestamp),
      `Epoch ${args.epoch}`,
      facts.classes.find(({ number }) => number === args.classId)?.name,
      formatMilliHours(args.milliHours),
    ]),
  )
}

describe('every figure of providers and recipients equals what the contracts say:', () => {
  it('what each provider committed, what of it is leased and used, and its ceilings', async () => {
    expect(facts.providers.length).toBeGreaterThan(1)
    for (const { number, name } of facts.providers) {
      const commitments = await commitmentsOf(number)
      await goTo(page, `/compute/providers/${number}`)
      await page.getByRole('heading', { level: 1, name }).waitFor()
      expect(await tile(page, 'Committed')).toMatchObject({
        value: formatMilliHours(sum(commitments.map(({ committed }) => committed))),
      })
      expect(await tile(page, 'Leased')).toEqual({
        value: whole(sum(commitments.map(({ leased }) => leased))),
        note: `${whole(sum(commitments.map(({ used }) => used)))} reported as used`,
      })
      expect((await rowsOf(page, 'Commitments')).map(({ cells }) => cells).toSorted()).toEqual(
        commitments
          .map(({ epoch, className, committed, capacity, leased, used }) => [
            `Epoch ${epoch}`,
            className,
            formatMilliHours(committed),
            formatRatio(committed, capacity),
            formatRatio(leased, committed),
            formatRatio(used, committed),
          ])
          .toSorted(),
      )
      for (const [className, ceiling] of (await rowsOf(page, 'Ceilings')).map(({ cells }) => cells)) {
        const classId = facts.classes.find((each) => each.name === className)?.number ?? 0n
        const args = [number, classId] as const
        const said = await facts.client.readContract({ ...facts.registry, functionName: 'ceiling', args })
        expect(ceiling).toBe(formatMilliHours(said))
      }
      await expectLatestLeases((request) => request.providerId === number)
    }
  })

  it('what each recipient was allocated, leased and used, its FLOP and its denials', async () => {
    for (const { number, name, parent } of facts.recipients) {
      const allocations = await allocationsOf(number)
      const allocated = sum(allocations.map((each) => each.allocated))
      const divided = sum(allocations.map((each) => each.divided))
      const leased = sum(allocations.map((each) => each.leased))
      await goTo(page, `/compute/recipients/${number}`)
      await page.getByRole('heading', { level: 1, name }).waitFor()
      expect(await tile(page, 'Allocated so far')).toEqual({
        value: whole(allocated),
        note: `${whole(allocated - divided)} by grants, ${whole(divided)} by rounds`,
      })
      expect(await tile(page, 'Leased')).toEqual({
        value: whole(leased),
        note: `${formatRatio(leased, allocated, 0)} of what was allocated`,
      })
      const ofRecipient = (request: { recipientId: bigint }) => request.recipientId === number
      expect(await tile(page, 'Denied requests')).toEqual({
        value: String(facts.denialsOf(ofRecipient)),
        note: `beside ${facts.leasesOf(ofRecipient)} leases opened`,
      })
      // The contract sums the FLOP of an organisation: it is the recipient's own where that is all of it.
      if (facts.recipients.filter((each) => each.parent === parent).length === 1) {
        const flop = { ...facts.manager, functionName: 'recipientFlop', args: [number] } as const
        const { mantissa, exponent } = formatFlop(await facts.client.readContract(flop))
        expect((await tile(page, 'FLOP at peak')).value).toContain(exponent === null ? mantissa : `${mantissa} · 10`)
      }
      const rows = (await rowsOf(page, 'Allocation per epoch')).map(({ cells }) => cells)
      if (allocations.length > 0)
        expect(rows.toSorted()).toEqual(
          allocations
            .map((each) => [
              `Epoch ${each.epoch}`,
              each.className,
              formatMilliHours(each.allocated),
              formatMilliHours(each.allocated - each.divided),
              formatMilliHours(each.divided),
              formatRatio(each.allocated, each.capacity),
              formatMilliHours(each.leased),
              formatMilliHours(each.used),
            ])
            .toSorted(),
        )
      await expectLatestLeases(ofRecipient)
    }
  })

  it('what each recipient asked for in rounds, the votes behind it, and what proposals granted it', async () => {
    const asked = await readRequests()
    const found = { requests: 0, grants: 0 }
    for (const { number, name } of facts.recipients) {
      await goTo(page, `/compute/recipients/${number}`)
      await page.getByRole('heading', { level: 1, name }).waitFor()
      const requests = asked.filter(({ recipient }) => recipient === number).map(({ cells }) => cells)
      const grants = await grantsOf(number)
      if (requests.length > 0)
        expect((await rowsOf(page, 'Requests in rounds')).map(({ cells }) => cells).toSorted()).toEqual(
          requests.toSorted(),
        )
      if (grants.length > 0)
        expect((await rowsOf(page, 'Grants')).map(({ cells, at }) => [at, ...cells.slice(1, 4)]).toSorted()).toEqual(
          grants.toSorted(),
        )
      found.requests += requests.length
      found.grants += grants.length
    }
    expect(found.requests).toBeGreaterThan(0)
    expect(found.grants).toBeGreaterThan(0)
  })
})
