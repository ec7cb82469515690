import type { Page } from 'playwright-core'
import type { Address } from 'viem'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../../src/data/abi/plenumTokenAbi.ts'
import { contractId } from '../../../src/domain/compute/contractId.ts'
import { formatRatio } from '../../../src/domain/format/formatRatio.ts'
import { formatShareBps } from '../../../src/domain/format/formatShareBps.ts'
import { chainClient, untilIndexed } from '../support/chain.ts'
import { moment, rowsOf, textOf, tile, votes } from '../support/shown.ts'
import { closeBrowser, goTo, newVisitor, open } from '../support/visit.ts'

afterAll(closeBrowser)

const config = inject('config')
const client = chainClient()
const since = { fromBlock: BigInt(config.deploymentBlock), strict: true } as const
const token = { address: config.contracts.token, abi: plenumTokenAbi } as const
const governor = { address: config.contracts.governor, abi: plenumGovernorAbi } as const
const lower = (address: Address) => address.toLowerCase() as Address

/** What the token and the governor say of everybody, by address in lower case. */
async function readElectorate() {
  const changes = await client.getContractEvents({ ...token, eventName: 'DelegateChanged', ...since })
  const delegators = await Promise.all(
    [...new Set(changes.map(({ args }) => args.delegator))].map(async (account) => ({
      account: lower(account),
      delegate: lower(await client.readContract({ ...token, functionName: 'delegates', args: [account] })),
      balance: await client.readContract({ ...token, functionName: 'balanceOf', args: [account] }),
    })),
  )
  const moved = await client.getContractEvents({ ...token, eventName: 'DelegateVotesChanged', ...since })
  const held = await Promise.all(
    [...new Set(moved.map(({ args }) => args.delegate))].map(async (account) => ({
      account: lower(account),
      votes: await client.readContract({ ...token, functionName: 'getVotes', args: [account] }),
    })),
  )
  const supply = await client.readContract({ ...token, functionName: 'totalSupply' })
  const idle = await client.readContract({ ...token, functionName: 'balanceOf', args: [config.contracts.treasury] })
  const capBps = await client.readContract({ ...governor, functionName: 'powerCapBps' })
  const proposals = await client.getContractEvents({ ...governor, eventName: 'ProposalCreated', ...since })
  const cast = await client.getContractEvents({ ...governor, eventName: 'VoteCast', ...since })
  const overrides = await client.getContractEvents({ ...governor, eventName: 'OverrideVoteCast', ...since })
  const reductions = await client.getContractEvents({ ...governor, eventName: 'VoteReduced', ...since })
  return {
    held: held.filter((each) => each.votes > 0n).toSorted((one, two) => Number(two.votes - one.votes)),
    delegatorsOf: (account: Address) =>
      delegators.filter((each) => each.delegate === account && each.account !== account && each.balance > 0n),
    votesOf: (account: Address) => cast.filter(({ args }) => lower(args.voter) === account),
    overridesOf: (account: Address) => overrides.filter(({ args }) => lower(args.voter) === account),
    /** Without what an account's own override vote took off its own vote. */
    takenBackFrom: (account: Address) =>
      reductions
        .filter(({ args, transactionHash }) => {
          const own = overrides.some(
            (log) => log.transactionHash === transactionHash && lower(log.args.voter) === account,
          )
          return lower(args.delegate) === account && !own
        })
        .reduce((total, { args }) => total + args.weight, 0n),
    reduced: new Set(reductions.map(({ args }) => lower(args.delegate))),
    circulating: supply - idle,
    capBps,
    cap: ((supply - idle) * BigInt(capBps)) / 10_000n,
    proposalCount: proposals.length,
  }
}

let page: Page
let electorate: Awaited<ReturnType<typeof readElectorate>>
/** The delegate with most votes, and the one from whom most was taken back. */
let subjects: Address[]

beforeAll(async () => {
  await untilIndexed()
  electorate = await readElectorate()
  const [largest] = electorate.held
  const [overruled] = [...electorate.reduced].toSorted((one, two) =>
    Number(electorate.takenBackFrom(two) - electorate.takenBackFrom(one)),
  )
  if (largest === undefined || overruled === undefined) throw new Error('the demo history has no delegates')
  subjects = [...new Set([largest.account, overruled])]
  page = await open(await newVisitor(), '/delegates')
})

const counted = (held: bigint) => votes(held < electorate.cap ? held : electorate.cap)
const votesHeld = (account: Address) => electorate.held.find((each) => each.account === account)?.votes ?? 0n

describe('every figure of the delegates equals what the contracts say:', () => {
  it('votes, what counts of them, delegators and proposals voted on, of everybody in the directory', async () => {
    const { held, circulating, cap, proposalCount } = electorate
    const topTen = held.slice(0, 10)
    const share = formatRatio(
      topTen.reduce((total, each) => total + each.votes, 0n),
      circulating,
      0,
    )
    expect(await textOf(page, 'h1')).toBe(`${topTen.length} accounts hold ${share} of all votes`)
    expect(await textOf(page, 'thead')).toContain(`cap ${votes(cap)}`)
    const rows = await rowsOf(page, 'Delegates')
    expect(rows.map(({ cells }) => cells[2])).toEqual(held.slice(0, 50).map((each) => votes(each.votes)))
    for (const { account, cells } of rows) {
      const address = account as Address
      expect(cells.slice(2)).toEqual([
        votes(votesHeld(address)),
        counted(votesHeld(address)),
        String(electorate.delegatorsOf(address).length),
        `${electorate.votesOf(address).length} of ${proposalCount}`,
      ])
    }
  })

  it('votes of a delegate, what counts of them, participation, and what delegators took back', async () => {
    const { capBps, proposalCount } = electorate
    for (const account of subjects) {
      await goTo(page, `/delegates/${account}`)
      expect(await tile(page, 'Votes held')).toEqual({
        value: votes(votesHeld(account)),
        note: `from ${electorate.delegatorsOf(account).length} delegators`,
      })
      expect(await tile(page, 'Counts for')).toEqual({
        value: counted(votesHeld(account)),
        note: `the cap is ${formatShareBps(capBps)} of what can vote`,
      })
      expect(await tile(page, 'Participation')).toEqual({
        value: String(electorate.votesOf(account).length),
        note: `of ${proposalCount} proposals`,
      })
      expect((await tile(page, 'Taken back')).value).toBe(votes(electorate.takenBackFrom(account)))
    }
    expect(subjects.some((account) => electorate.takenBackFrom(account) > 0n)).toBe(true)
  })

  it('balances of those who delegate to a delegate', async () => {
    for (const account of subjects) {
      const delegators = electorate.delegatorsOf(account)
      expect(delegators.length).toBeGreaterThan(0)
      expect(delegators.length).toBeLessThanOrEqual(100)
      await goTo(page, `/delegates/${account}`)
      const shown = await rowsOf(page, 'Delegators')
      expect(shown.map((row) => [row.account, row.cells[1]]).toSorted()).toEqual(
        delegators.map((each) => [each.account, votes(each.balance)]).toSorted(),
      )
    }
  })

  it('what each vote of a delegate counts for now, and when it was cast', async () => {
    const sides = ['Against', 'For', 'Abstain']
    for (const account of subjects) {
      await goTo(page, `/delegates/${account}`)
      const more = page.getByRole('button', { name: 'Show more' })
      const logs = [...electorate.votesOf(account), ...electorate.overridesOf(account)]
      const said = await Promise.all(
        logs.map(async ({ args, eventName, blockNumber }) => {
          const ballot = { ...governor, functionName: 'ballot', args: [args.proposalId, account] } as const
          const [, , own, asDelegate] = await client.readContract(ballot)
          const isOverride = eventName === 'OverrideVoteCast'
          return [
            `#/proposals/${contractId(args.proposalId)}`,
            `${sides[args.support]}${isOverride ? ' own votes' : ''}`,
            moment((await client.getBlock({ blockNumber })).timestamp),
            votes(isOverride ? own : asDelegate),
          ].join(' | ')
        }),
      )
      expect(said.length).toBeGreaterThan(0)
      const countRows = async () => (await rowsOf(page, 'Voting record')).length
      for (let shown = await countRows(); shown < said.length; shown = await countRows()) {
        await more.click()
        await expect.poll(countRows).toBeGreaterThan(shown)
      }
      const shown = (await rowsOf(page, 'Voting record')).map(({ cells, link, at }) =>
        [link, cells[1], at, cells[3]].join(' | '),
      )
      expect(shown.toSorted()).toEqual(said.toSorted())
    }
  })
})
