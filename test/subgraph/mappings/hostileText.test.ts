import { concatHex, encodeAbiParameters, type Hex, keccak256 } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectProposals } from './support/mirror/expectProposals.ts'
import { callArguments, castVote, propose, Support, untilActive } from './support/proposals.ts'
import { seatVoters } from './support/seatVoters.ts'
import { startWorld } from './support/startWorld.ts'
import type { World } from './support/World.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
  await seatVoters(world, 2)
})
afterAll(() => world.close())

const hostile =
  '<script>alert(1)</script>\u202Eevil\u200B\u0007 [x](javascript:alert(1)) ' +
  String.fromCodePoint(0x1f600) +
  '\\"\'`${1}'

/** Proposes and withdraws, so that the same account can propose again. */
async function titleOf(description: string): Promise<{ title: string; description: string }> {
  const proposer = world.account(1)
  const proposal = await propose(world, proposer, [{ target: world.account(99), value: 1n }], description)
  await world.mined(world.contracts.governor.write.cancel(callArguments(proposal), { account: proposer, chain: null }))
  const answer = await world.query<{ proposal: { title: string; description: string } }>(
    `{ proposal(id: "${proposal.entityId}") { title description } }`,
  )
  return answer.proposal
}

describe("a proposal's title", () => {
  const mark = () => `#proposer=${world.account(1)}`
  const cases: [name: string, description: () => string, title: string][] = [
    ['is the first line', () => 'Fund the lab\nand more', 'Fund the lab'],
    ['is the first heading', () => '# Fund the lab\r\n\r\nBecause.', 'Fund the lab'],
    ['is the first line that is not blank', () => '\n \t\n\r\n  ###  Deep heading  \n# Other', 'Deep heading'],
    ['passes over headings without words', () => '#\n## \n# Words', 'Words'],
    ['keeps marks that make no heading', () => '#hashtag first', '#hashtag first'],
    ['keeps seven marks', () => '####### seven', '####### seven'],
    ['is empty for an empty description', () => '', ''],
    ['is empty for blanks', () => ' \n\t\n ', ''],
    ["leaves out the proposer's mark", () => `One line${mark()}`, 'One line'],
    ['is empty if there is only the mark', () => mark(), ''],
    ['keeps 256 units', () => 'a'.repeat(256), 'a'.repeat(256)],
    ['is cut after 256 units', () => 'a'.repeat(257), 'a'.repeat(256)],
    [
      'is cut before a character of two units',
      () => `${'a'.repeat(255)}${String.fromCodePoint(0x1f600)}`,
      'a'.repeat(255),
    ],
    [
      'keeps a character of two units that fits',
      () => `${'a'.repeat(254)}${String.fromCodePoint(0x1f600)}b`,
      `${'a'.repeat(254)}${String.fromCodePoint(0x1f600)}`,
    ],
    ['is what somebody wrote, as it is', () => hostile, hostile],
    ['is found in a hundred thousand blanks', () => `${' '.repeat(50_000)}${'\n'.repeat(50_000)}x`, 'x'],
    ['is found behind marks without end', () => '#'.repeat(100_000), '#'.repeat(256)],
  ]
  for (const [name, description, title] of cases) {
    it(name, async () => {
      const found = await titleOf(description())
      expect(found.title).toBe(title)
      expect(found.description).toBe(description())
    })
  }
})

describe('text', () => {
  it('in reasons and statements is stored as it is, without characters that databases refuse', async () => {
    const proposal = await propose(world, world.account(1), [{ target: world.account(99), value: 1n }], 'Reasons')
    await untilActive(world, proposal)
    await castVote(world, proposal, world.account(1), Support.for, hostile)
    await castVote(world, proposal, world.account(2), Support.against, 'nul\u0000nul')
    const { statements } = world.contracts
    await world.mined(statements.write.publish(['A', hostile], { account: world.account(1), chain: null }))
    await world.mined(statements.write.publish(['', ''], { account: world.account(2), chain: null }))
    const { votes, accounts } = await world.query<{ votes: { reason: string }[]; accounts: unknown[] }>(`{
      votes(orderBy: blockNumber) { reason }
      accounts(where: { statementTimestamp_not: null }) { id statementName statement }
    }`)
    expect(votes.map(({ reason }) => reason)).toEqual([hostile, 'nulnul'])
    expect(new Set(accounts)).toEqual(
      new Set([
        { id: world.account(1).toLowerCase(), statementName: 'A', statement: hostile },
        { id: world.account(2).toLowerCase(), statementName: null, statement: null },
      ]),
    )
  })

  it("that is not valid UTF-8 does not spoil the proposal's hash", async () => {
    const governor = world.config.contracts.governor
    const description: Hex = '0x2320c328ff20656e64' // "# ", two broken sequences, " end"
    const parameters = [{ type: 'address[]' }, { type: 'uint256[]' }, { type: 'bytes[]' }, { type: 'bytes' }] as const
    const data = encodeAbiParameters(parameters, [[world.account(99)], [3n], ['0x'], description])
    const receipt = await world.send(world.account(2), governor, { data: concatHex(['0x7d5e81e2', data]) })
    const { proposals } = await world.query<{ proposals: { title: string; descriptionHash: Hex }[] }>(`{
      proposals(where: { createdTransaction: "${receipt.transactionHash}" }) { title descriptionHash }
    }`)
    expect(proposals).toEqual([{ title: '\uFFFD(\uFFFD end', descriptionHash: keccak256(description) }])
    await expectProposals(world)
  })
})
