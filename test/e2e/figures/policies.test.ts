import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { leaseManagerAbi } from '../../../src/data/abi/leaseManagerAbi.ts'
import { policyRegistryAbi } from '../../../src/data/abi/policyRegistryAbi.ts'
import { formatFlop } from '../../../src/domain/format/formatFlop.ts'
import { formatMilliHours } from '../../../src/domain/format/formatMilliHours.ts'
import { groupDigits } from '../../../src/domain/format/groupDigits.ts'
import { chainClient, untilIndexed } from '../support/chain.ts'
import { textOf, tile } from '../support/shown.ts'
import { closeBrowser, goTo, newVisitor, open } from '../support/visit.ts'

afterAll(closeBrowser)

const config = inject('config')
const client = chainClient()

let page: Page

beforeAll(async () => {
  await untilIndexed()
  page = await open(await newVisitor(), '/')
})

describe('every figure of policies and leases equals what the contracts say:', () => {
  it('policies in force, their denials, and the version of the policy set', async () => {
    const registry = { address: config.contracts.policyRegistry, abi: policyRegistryAbi } as const
    const { timestamp } = await client.getBlock()
    const count = await client.readContract({ ...registry, functionName: 'policyCount' })
    const numbers = Array.from({ length: Number(count) }, (_, index) => BigInt(index + 1))
    const policies = await Promise.all(
      numbers.map((number) => client.readContract({ ...registry, functionName: 'policy', args: [number] })),
    )
    const inForce = policies.filter(
      ([, retired, , { validFrom, validUntil }]) => !retired && validFrom <= timestamp && timestamp < validUntil,
    )
    const bases = inForce.filter(([kind]) => kind === 0).length
    await goTo(page, '/policies')
    expect(await textOf(page, 'h1')).toBe(
      `${bases} base policies and ${inForce.length - bases} restrictions are in force`,
    )
    const headings = await page.locator('h2').allInnerTexts()
    for (const [, , name] of inForce) expect(headings).toContain(name)
    const version = await client.readContract({ ...registry, functionName: 'policySetVersion' })
    expect(await textOf(page, '.set-versions li b')).toBe(`Version ${version}`)
    expect(await page.locator('.set-versions > li').count()).toBe(Number(version))
  })

  it('hours, use and FLOP of leases, and how many requests were denied', async () => {
    const manager = { address: config.contracts.leaseManager, abi: leaseManagerAbi } as const
    for (const number of [1n, 100n]) {
      const lease = await client.readContract({ ...manager, functionName: 'lease', args: [number] })
      await goTo(page, `/leases/${number}`)
      expect((await tile(page, 'Leased')).value).toBe(formatMilliHours(lease.milliHours))
      const flop = await client.readContract({
        ...manager,
        functionName: 'projectFlop',
        args: [lease.request.projectId],
      })
      const { mantissa, exponent } = formatFlop(flop)
      await page.getByText(new RegExp(`the project has ${mantissa} · 10${exponent}`)).waitFor()
    }
    const opened = await client.readContract({ ...manager, functionName: 'leaseCount' })
    const denials = await client.getContractEvents({
      ...manager,
      eventName: 'LeaseDenied',
      fromBlock: BigInt(config.deploymentBlock),
    })
    await goTo(page, '/leases')
    expect(await textOf(page, 'h1')).toBe(
      `The firewall denied ${denials.length} of ${groupDigits((opened + BigInt(denials.length)).toString())} requests for leases`,
    )
  })
})
