import type { Page } from 'playwright-core'
import { erc20Abi, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { treasuryAbi } from '../../../src/data/abi/treasuryAbi.ts'
import { contractId } from '../../../src/domain/compute/contractId.ts'
import { formatAmount } from '../../../src/domain/format/formatAmount.ts'
import { formatCompact } from '../../../src/domain/format/formatCompact.ts'
import { formatDateTime } from '../../../src/domain/format/formatDateTime.ts'
import { shortHex } from '../../../src/domain/format/shortHex.ts'
import { chainClient, untilIndexed } from '../support/chain.ts'
import { moment, rowsOf, textOf, tile } from '../support/shown.ts'
import { closeBrowser, goTo, newVisitor, open } from '../support/visit.ts'

afterAll(closeBrowser)

type TreasuryAsset = (typeof config.treasuryAssets)[number]

/** What came in (positive) or went out, as the contracts' logs say. */
type Move = {
  asset: TreasuryAsset
  amount: bigint
  counterparty: string
  transactionHash: string
  blockNumber: bigint
  logIndex: number
  after: bigint
  at: bigint
}

const config = inject('config')
const { treasury } = config.contracts
const client = chainClient()
const since = { fromBlock: BigInt(config.deploymentBlock) }
const ether: TreasuryAsset = { address: zeroAddress, ...config.chain.nativeCurrency }
const token: TreasuryAsset = { address: config.contracts.token, symbol: 'PLEN', name: 'Plenum', decimals: 18 }
const tokens = [...config.treasuryAssets, token]
const assets = [ether, ...tokens]

const balanceOf = (asset: TreasuryAsset) =>
  asset === ether
    ? client.getBalance({ address: treasury })
    : client.readContract({ address: asset.address, abi: erc20Abi, functionName: 'balanceOf', args: [treasury] })

async function tokenMoves(asset: TreasuryAsset) {
  const contract = { address: asset.address, abi: erc20Abi, eventName: 'Transfer', ...since, strict: true } as const
  const incoming = await client.getContractEvents({ ...contract, args: { to: treasury } })
  const outgoing = await client.getContractEvents({ ...contract, args: { from: treasury } })
  return [
    ...incoming.map(({ args, ...log }) => ({ ...log, asset, amount: args.value, counterparty: args.from })),
    ...outgoing.map(({ args, ...log }) => ({ ...log, asset, amount: -args.value, counterparty: args.to })),
  ]
}

async function etherMoves() {
  const contract = { address: treasury, abi: treasuryAbi, ...since, strict: true } as const
  const incoming = await client.getContractEvents({ ...contract, eventName: 'EtherReceived' })
  const outgoing = await client.getContractEvents({ ...contract, eventName: 'CallExecuted' })
  return [
    ...incoming.map(({ args, ...log }) => ({ ...log, asset: ether, amount: args.amount, counterparty: args.from })),
    ...outgoing.map(({ args, ...log }) => ({ ...log, asset: ether, amount: -args.value, counterparty: args.target })),
  ]
}

/** All that moved, in the order of the chain, each with the balance after it. */
async function allMoves(): Promise<Move[]> {
  const logs = [...(await etherMoves()), ...(await Promise.all(tokens.map(tokenMoves))).flat()]
    .filter(({ amount, counterparty }) => amount !== 0n && counterparty.toLowerCase() !== treasury.toLowerCase())
    .sort((one, two) => Number(one.blockNumber - two.blockNumber) || one.logIndex - two.logIndex)
  const blocks = new Map<bigint, bigint>()
  for (const { blockNumber } of logs)
    if (!blocks.has(blockNumber)) blocks.set(blockNumber, (await client.getBlock({ blockNumber })).timestamp)
  const held = new Map<TreasuryAsset, bigint>()
  return logs.map((log) => {
    const after = (held.get(log.asset) ?? 0n) + log.amount
    held.set(log.asset, after)
    return { ...log, after, at: blocks.get(log.blockNumber) ?? 0n }
  })
}

const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n)
const received = (moves: readonly Move[]) => sum(moves.map(({ amount }) => (amount > 0n ? amount : 0n)))
const paid = (moves: readonly Move[]) => sum(moves.map(({ amount }) => (amount < 0n ? -amount : 0n)))

let page: Page
let moves: Move[]

beforeAll(async () => {
  await untilIndexed()
  moves = await allMoves()
  page = await open(await newVisitor(), '/treasury')
})

describe('every figure of the treasury equals what the contracts say:', () => {
  it('what it holds of each asset, and what came in and went out of it', async () => {
    const sentence = await textOf(page, 'h1')
    for (const asset of assets) {
      const ofAsset = moves.filter((move) => move.asset === asset)
      const balance = await balanceOf(asset)
      expect(received(ofAsset) - paid(ofAsset)).toBe(balance)
      const shown = await tile(page, `${asset.name} (${asset.symbol})`)
      expect(shown.value).toBe(formatAmount(balance, asset.decimals, { maximumFractionDigits: 4 }))
      const compact = (amount: bigint) => formatCompact(amount, asset.decimals, 'en').replace(/\s/g, ' ')
      expect(shown.note).toBe(
        ofAsset.length === 0
          ? 'nothing moved yet'
          : `${compact(received(ofAsset))} in, ${compact(paid(ofAsset))} out so far`,
      )
      if (balance > 0n) expect(sentence).toContain(`${compact(balance)} ${asset.symbol}`)
    }
  })

  it('each movement: amount, other side, balance after it, moment, and the proposal that was executed with it', async () => {
    expect(moves.filter(({ amount }) => amount < 0n).length).toBeGreaterThan(5)
    const executed = await client.getContractEvents({
      address: config.contracts.governor,
      abi: plenumGovernorAbi,
      eventName: 'ProposalExecuted',
      ...since,
      strict: true,
    })
    const proposals = new Map(executed.map(({ transactionHash, args }) => [transactionHash as string, args.proposalId]))
    await page.getByText(`${moves.length} movements`, { exact: true }).waitFor()
    const more = page.getByRole('button', { name: 'Show more' })
    while (await more.isVisible()) await more.click()
    const shown = (await rowsOf(page, 'Movements')).map(({ cells, link, at }) => {
      const [amount, , counterparty, balance] = cells
      return [amount, counterparty, balance, at, link?.startsWith('#/proposals/') === true ? link : null].join(' | ')
    })
    const said = moves.map(({ asset, amount, counterparty, after, at, transactionHash }) => {
      const proposal = proposals.get(transactionHash)
      return [
        `${formatAmount(amount, asset.decimals, { sign: 'always' })} ${asset.symbol}`,
        `${amount > 0n ? 'from' : 'to'} ${shortHex(counterparty.toLowerCase())}`,
        formatAmount(after, asset.decimals, { maximumFractionDigits: 4 }),
        moment(at),
        proposal === undefined ? null : `#/proposals/${contractId(proposal)}`,
      ].join(' | ')
    })
    expect(shown.toSorted()).toEqual(said.toSorted())
  })

  it('sums in and out of each week', async () => {
    const week = 7n * 86_400n
    const monday = 4n * 86_400n
    for (const asset of assets) {
      const ofAsset = moves.filter((move) => move.asset === asset)
      const [first] = ofAsset
      if (first === undefined) continue
      await goTo(page, `/treasury?chart=${asset.symbol}&view-flows=table`)
      await page.getByText(`${asset.symbol} per week`).waitFor()
      const shown = await rowsOf(page, 'Money in and out')
      const firstWeek = first.at - ((first.at - monday) % week)
      for (const [index, { cells }] of shown.entries()) {
        const start = firstWeek + BigInt(index) * week
        const inWeek = ofAsset.filter(({ at }) => at >= start && at < start + week)
        expect(cells).toEqual([
          formatDateTime(start, 'UTC', 'en', { style: 'date', withYear: false }),
          formatAmount(received(inWeek), asset.decimals),
          formatAmount(paid(inWeek), asset.decimals),
        ])
      }
      // None is left out at the end.
      const end = firstWeek + BigInt(shown.length) * week
      expect(ofAsset.every(({ at }) => at < end)).toBe(true)
    }
  })
})
