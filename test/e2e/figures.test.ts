import { erc20Abi } from 'viem'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { computeRegistryAbi } from '../../src/data/abi/computeRegistryAbi.ts'
import { epochAllocatorAbi } from '../../src/data/abi/epochAllocatorAbi.ts'
import { leaseManagerAbi } from '../../src/data/abi/leaseManagerAbi.ts'
import { plenumGovernorAbi } from '../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../src/data/abi/plenumTokenAbi.ts'
import { policyRegistryAbi } from '../../src/data/abi/policyRegistryAbi.ts'
import { formatAmount } from '../../src/domain/format/formatAmount.ts'
import { formatFlop } from '../../src/domain/format/formatFlop.ts'
import { formatMilliHours } from '../../src/domain/format/formatMilliHours.ts'
import { formatRatio } from '../../src/domain/format/formatRatio.ts'
import { groupDigits } from '../../src/domain/format/groupDigits.ts'
import { chainClient, untilIndexed } from './support/chain.ts'
import { findSubjects, querySubgraph } from './support/subgraph.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'

afterAll(closeBrowser)

const votes = (wei: bigint) => formatAmount(wei, 18, { maximumFractionDigits: 0 })
const config = inject('config')
const client = chainClient()
const { proposalId, delegate } = await findSubjects(config.subgraphUrl)

let page: Page

beforeAll(async () => {
  await untilIndexed()
  page = await open(await newVisitor(), '/')
})

/** Text of the first element that a selector finds, white space made single. */
const textOf = async (selector: string) => (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ')

/** The figure of a tile by its label. */
const tile = async (label: string) =>
  (
    await page
      .locator('.tile', { has: page.locator('.label', { hasText: label }) })
      .first()
      .locator('.value')
      .innerText()
  ).trim()

describe('every figure equals what the contracts say:', () => {
  it('tally, quorum and deadline of a proposal, and the weight of each vote', async () => {
    const read = (functionName: 'proposalVotes' | 'proposalQuorum') =>
      client.readContract({
        address: config.contracts.governor,
        abi: plenumGovernorAbi,
        functionName,
        args: [BigInt(proposalId)],
      })
    const [against, forVotes, abstain] = (await read('proposalVotes')) as readonly [bigint, bigint, bigint]
    await goTo(page, `/proposals/${proposalId}`)
    const tally = await textOf('section:has(> header h2:text-is("Tally"))')
    for (const weight of [against, forVotes, abstain]) expect(tally).toContain(votes(weight))
    expect(tally).toContain(formatRatio(forVotes, forVotes + against, 2))
    expect(tally).toContain(formatRatio(forVotes + abstain, (await read('proposalQuorum')) as bigint, 0))

    await goTo(page, `/proposals/${proposalId}?tab=votes`)
    const { ballots } = await querySubgraph<{ ballots: { voter: { id: `0x${string}` }; kind: string }[] }>(
      config.subgraphUrl,
      `{ ballots(first: 100, where: { proposal: "${proposalId}" }) { voter { id } kind } }`,
    )
    expect(ballots.length).toBeGreaterThan(5)
    const rows = (await page.locator('.vote-row').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '))
    for (const { voter, kind } of ballots) {
      const [, , own, asDelegate] = await client.readContract({
        address: config.contracts.governor,
        abi: plenumGovernorAbi,
        functionName: 'ballot',
        args: [BigInt(proposalId), voter.id],
      })
      const counted = votes(kind === 'Override' ? own : asDelegate)
      const short = `${voter.id.slice(0, 6)}…${voter.id.slice(-4)}`
      expect(rows.some((row) => row.includes(short) && row.includes(counted))).toBe(true)
    }
  })

  it('balances of the treasury', async () => {
    await goTo(page, '/treasury')
    const eth = await client.getBalance({ address: config.contracts.treasury })
    expect(await tile('Ether')).toBe(formatAmount(eth, 18, { maximumFractionDigits: 4 }))
    for (const asset of config.treasuryAssets) {
      const balance = await client.readContract({
        address: asset.address,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [config.contracts.treasury],
      })
      expect(await tile(asset.name)).toBe(formatAmount(balance, asset.decimals, { maximumFractionDigits: 4 }))
    }
  })

  it('capacity and allocations of every GPU class in the epoch in use', async () => {
    const allocator = { address: config.contracts.epochAllocator, abi: epochAllocatorAbi } as const
    const registry = { address: config.contracts.computeRegistry, abi: computeRegistryAbi } as const
    const { timestamp } = await client.getBlock()
    const epoch = await client.readContract({ ...allocator, functionName: 'epochAt', args: [timestamp] })
    const recipients = await client.readContract({ ...registry, functionName: 'recipientCount' })
    const classes = await client.readContract({ ...registry, functionName: 'gpuClassCount' })
    for (let classId = 1n; classId <= classes; classId += 1n) {
      await goTo(page, `/compute?epoch=${epoch}&class=${classId}`)
      const capacity = await client.readContract({ ...allocator, functionName: 'capacity', args: [epoch, classId] })
      const granted = await client.readContract({ ...allocator, functionName: 'granted', args: [epoch, classId] })
      const round = await client.readContract({ ...allocator, functionName: 'settlement', args: [epoch, classId] })
      expect(await tile('Allocated')).toBe(formatRatio(granted + round.milliHours, capacity))
      await page.getByText(`of ${formatMilliHours(capacity)} GPU-hours`).waitFor()
      const bars = await page.locator('.bar-row').allInnerTexts()
      for (let recipient = 1n; recipient <= recipients; recipient += 1n) {
        const parent = await client.readContract({ ...registry, functionName: 'parentOf', args: [recipient] })
        if (parent !== recipient) continue
        const hours = await client.readContract({
          ...allocator,
          functionName: 'parentAllocation',
          args: [epoch, classId, recipient],
        })
        const { name } = await client.readContract({ ...registry, functionName: 'recipient', args: [recipient] })
        const bar = bars.find((text) => text.includes(name))
        // Who asked in the round in vain has a row as well.
        if (hours === 0n) expect(bar?.replaceAll(/\s+/g, ' ') ?? '0 0.0%').toContain('0 0.0%')
        else expect(bar).toContain(formatMilliHours(hours))
      }
    }
  })

  it('votes of a delegate, and what counts of them', async () => {
    await goTo(page, `/delegates/${delegate}`)
    const held = await client.readContract({
      address: config.contracts.token,
      abi: plenumTokenAbi,
      functionName: 'getVotes',
      args: [delegate as `0x${string}`],
    })
    const supply = await client.readContract({
      address: config.contracts.token,
      abi: plenumTokenAbi,
      functionName: 'totalSupply',
    })
    const capBps = await client.readContract({
      address: config.contracts.governor,
      abi: plenumGovernorAbi,
      functionName: 'powerCapBps',
    })
    const inTreasury = await client.readContract({
      address: config.contracts.token,
      abi: plenumTokenAbi,
      functionName: 'balanceOf',
      args: [config.contracts.treasury],
    })
    const cap = ((supply - inTreasury) * BigInt(capBps)) / 10_000n
    expect(await tile('Votes held')).toBe(votes(held))
    expect(await tile('Counts for')).toBe(votes(held < cap ? held : cap))
  })

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
    expect(await textOf('h1')).toBe(`${bases} base policies and ${inForce.length - bases} restrictions are in force`)
    const headings = await page.locator('h2').allInnerTexts()
    for (const [, , name] of inForce) expect(headings).toContain(name)
    const version = await client.readContract({ ...registry, functionName: 'policySetVersion' })
    expect(await textOf('.set-versions li b')).toBe(`Version ${version}`)
    expect(await page.locator('.set-versions > li').count()).toBe(Number(version))
  })

  it('hours, use and FLOP of leases, and how many requests were denied', async () => {
    const manager = { address: config.contracts.leaseManager, abi: leaseManagerAbi } as const
    for (const number of [1n, 100n]) {
      const lease = await client.readContract({ ...manager, functionName: 'lease', args: [number] })
      await goTo(page, `/leases/${number}`)
      expect(await tile('Leased')).toBe(formatMilliHours(lease.milliHours))
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
    expect(await textOf('h1')).toBe(
      `The firewall denied ${denials.length} of ${groupDigits((opened + BigInt(denials.length)).toString())} requests for leases`,
    )
  })
})
