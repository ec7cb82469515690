import { type Address, encodeFunctionData, type Hex, parseEther, toHex, zeroAddress, zeroHash } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localCouncil } from '../../../local/deploy/localCouncil.ts'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { type Batch, createBatch } from './support/createBatch.ts'
import { expectMirror } from './support/mirror/expectMirror.ts'
import { callArguments, enact, type ProposalHandle, passAndQueue, propose, untilActive } from './support/proposals.ts'
import { seatVoters } from './support/seatVoters.ts'
import { startWorld } from './support/startWorld.ts'
import type { World } from './support/World.ts'

let world: World
let voters: Address[]
let batch: Batch

beforeAll(async () => {
  world = await startWorld()
  voters = await seatVoters(world, 4)
  batch = await createBatch(world)
  const { treasury, dollar } = world.contracts
  await world.send(world.account(0), treasury.address, { value: parseEther('1000') })
  await world.mined(dollar.write.transfer([treasury.address, 5_000_000n], { account: world.account(0), chain: null }))
})
afterAll(() => world.close())

const setPowerCap = (bps: number) => ({
  target: world.config.contracts.governor,
  calldata: encodeFunctionData({ abi: plenumGovernorAbi, functionName: 'setPowerCap', args: [bps] }),
})
const payDollars = (to: Address, amount: bigint) => ({
  target: world.contracts.dollar.address,
  calldata: encodeFunctionData({ abi: world.contracts.dollar.abi, functionName: 'transfer', args: [to, amount] }),
})

interface ProposalFacts {
  canceledBy: Hex | null
  vetoed: boolean
  canceledTransaction: Hex | null
  executedTransaction: Hex | null
  timelockOperation: Hex | null
  vetoConfirmations: { member: { id: Hex }; revoked: boolean }[]
}

async function factsOf(proposal: ProposalHandle): Promise<ProposalFacts> {
  const answer = await world.query<{ proposal: ProposalFacts }>(`{
    proposal(id: "${proposal.entityId}") {
      canceledBy vetoed canceledTransaction executedTransaction timelockOperation
      vetoConfirmations { member { id } revoked }
    }
  }`)
  return answer.proposal
}

describe('a proposal', () => {
  it('has its actions and the rules frozen for it', async () => {
    const proposal = await propose(
      world,
      world.account(1),
      [{ target: world.account(60), value: 1n }, setPowerCap(400)],
      '# Two actions',
    )
    const answer = await world.query<{ proposal: unknown }>(`{
      proposal(id: "${proposal.entityId}") {
        title class thresholdBps powerCapBps actionCount actions(orderBy: index) { index target value calldata selector }
      }
    }`)
    const calldata = proposal.calldatas[1] ?? '0x'
    expect(answer.proposal).toEqual({
      title: 'Two actions',
      class: 'Constitutional',
      thresholdBps: 6666,
      powerCapBps: 500,
      actionCount: 2,
      actions: [
        { index: 0, target: world.account(60).toLowerCase(), value: '1', calldata: '0x', selector: '0x' },
        {
          index: 1,
          target: world.config.contracts.governor.toLowerCase(),
          value: '0',
          calldata,
          selector: calldata.slice(0, 10),
        },
      ],
    })
    await expectMirror(world)
    await world.mined(
      world.contracts.governor.write.cancel(callArguments(proposal), { account: world.account(1), chain: null }),
    )
    await expectMirror(world)
    const facts = await factsOf(proposal)
    expect([facts.canceledBy, facts.vetoed]).toEqual([world.account(1).toLowerCase(), false])
  })

  it('that is queued has the operation that the treasury knows it by', async () => {
    const proposal = await propose(world, world.account(1), [{ target: world.account(60), value: 5n }], 'Queued')
    await passAndQueue(world, [proposal], voters)
    const { treasury, governor } = world.contracts
    const salt = toHex((BigInt(governor.address) << 96n) ^ BigInt(proposal.descriptionHash), { size: 32 })
    const operation = await treasury.read.hashOperationBatch([
      proposal.targets,
      proposal.values,
      proposal.calldatas,
      zeroHash,
      salt,
    ])
    expect((await factsOf(proposal)).timelockOperation).toBe(operation)
    expect(await treasury.read.isOperationPending([operation])).toBe(true)
    await expectMirror(world)
  })

  it('that the council vetoes when queued is cancelled once, by the council', async () => {
    const proposal = await propose(world, world.account(2), [{ target: world.account(60), value: 6n }], 'To be vetoed')
    await passAndQueue(world, [proposal], voters)
    const { council } = world.contracts
    const [first, second, third, fourth] = localCouncil(world.accounts)
    if (!first || !second || !third || !fourth) throw new Error('The council has too few members')
    for (const member of [first, second, third]) {
      await world.mined(council.write.confirmVeto([proposal.id], { account: member, chain: null }))
    }
    await world.mined(council.write.revokeVetoConfirmation([proposal.id], { account: second, chain: null }))
    await world.mined(council.write.confirmVeto([proposal.id], { account: fourth, chain: null }))
    await world.mined(council.write.confirmVeto([123n], { account: fourth, chain: null }))
    const receipt = await world.mined(
      council.write.veto(callArguments(proposal), { account: world.account(70), chain: null }),
    )
    const facts = await factsOf(proposal)
    expect(facts).toMatchObject({
      canceledBy: council.address.toLowerCase(),
      canceledTransaction: receipt.transactionHash,
      executedTransaction: null,
      vetoed: true,
    })
    expect(new Map(facts.vetoConfirmations.map(({ member, revoked }) => [member.id, revoked]))).toEqual(
      new Map([first, second, third, fourth].map((member) => [member.toLowerCase(), member === second])),
    )
    await expectMirror(world)
  })
})

describe('an execution', () => {
  it('ties settings and payments to its proposal', async () => {
    const proposal = await enact(
      world,
      voters,
      [setPowerCap(450), payDollars(world.account(61), 40n), { target: world.account(61), value: 7n }],
      'Power cap and payments',
    )
    await expectMirror(world)
    const answer = await world.query<{
      settingChanges: unknown[]
      treasuryFlows: unknown[]
    }>(`{
      settingChanges(where: { proposal: "${proposal.entityId}" }) { name oldValue newValue }
      treasuryFlows(where: { proposal: "${proposal.entityId}" }, orderBy: logIndex) { asset { id } direction amount counterparty }
    }`)
    expect(answer.settingChanges).toEqual([{ name: 'PowerCap', oldValue: '500', newValue: '450' }])
    const counterparty = world.account(61).toLowerCase()
    expect(answer.treasuryFlows).toEqual([
      { asset: { id: world.contracts.dollar.address.toLowerCase() }, direction: 'Out', amount: '40', counterparty },
      { asset: { id: zeroAddress }, direction: 'Out', amount: '7', counterparty },
    ])
  })

  it('of two proposals in one transaction, with gifts between, gives each its own and the gifts to none', async () => {
    const first = await propose(
      world,
      world.account(3),
      [setPowerCap(440), payDollars(world.account(62), 1n)],
      'One of two',
    )
    const second = await propose(
      world,
      world.account(4),
      [{ target: world.account(62), value: 3n }, setPowerCap(430)],
      'Two of two',
    )
    await passAndQueue(world, [first, second], voters)
    const { governor, treasury, dollar } = world.contracts
    await world.mined(dollar.write.transfer([batch.address, 1_000n], { account: world.account(0), chain: null }))
    const executeCall = (proposal: ProposalHandle) => ({
      target: governor.address,
      data: encodeFunctionData({ abi: plenumGovernorAbi, functionName: 'execute', args: callArguments(proposal) }),
    })
    const giftOfDollars = {
      target: dollar.address,
      data: encodeFunctionData({ abi: dollar.abi, functionName: 'transfer', args: [treasury.address, 11n] }),
    }
    const giftOfEther = { target: treasury.address, value: 13n, data: '0x' as const }
    const transaction = await batch.run(
      [giftOfDollars, executeCall(first), giftOfEther, executeCall(second), giftOfDollars],
      13n,
    )
    await expectMirror(world)

    const { treasuryFlows, settingChanges } = await world.query<{
      treasuryFlows: { amount: string; proposal: { id: Hex } | null }[]
      settingChanges: { newValue: string; proposal: { id: Hex } | null }[]
    }>(`{
      treasuryFlows(where: { transactionHash: "${transaction}" }, orderBy: logIndex) { amount proposal { id } }
      settingChanges(where: { transactionHash: "${transaction}" }, orderBy: newValue, orderDirection: desc) { newValue proposal { id } }
    }`)
    expect(settingChanges.map(({ newValue, proposal }) => [newValue, proposal?.id])).toEqual([
      ['440', first.entityId],
      ['430', second.entityId],
    ])
    expect(treasuryFlows.map(({ amount, proposal }) => [amount, proposal?.id ?? null])).toEqual([
      ['11', null],
      ['1', first.entityId],
      ['13', null],
      ['3', second.entityId],
      ['11', null],
    ])
    for (const proposal of [first, second]) expect((await factsOf(proposal)).executedTransaction).toBe(transaction)
  })

  it('that executes another proposal does not mix them up', async () => {
    const inner = await propose(world, world.account(1), [setPowerCap(420)], 'Executed by another')
    const execute = encodeFunctionData({ abi: plenumGovernorAbi, functionName: 'execute', args: callArguments(inner) })
    const outer = await propose(
      world,
      world.account(2),
      [
        payDollars(world.account(63), 2n),
        { target: world.contracts.governor.address, calldata: execute },
        payDollars(world.account(63), 4n),
      ],
      'Executes another',
    )
    await passAndQueue(world, [inner, outer], voters)
    await world.mined(
      world.contracts.governor.write.execute(callArguments(outer), { account: world.account(0), chain: null }),
    )
    await expectMirror(world)
    const answer = await world.query<
      Record<'inner' | 'outer', { treasuryFlows: { amount: string }[] }> & { settingChanges: unknown[] }
    >(`{
      inner: proposal(id: "${inner.entityId}") { treasuryFlows { amount } }
      outer: proposal(id: "${outer.entityId}") { treasuryFlows(orderBy: logIndex) { amount } }
      settingChanges(where: { proposal: "${inner.entityId}" }) { newValue }
    }`)
    expect(answer.inner.treasuryFlows).toEqual([])
    expect(answer.outer.treasuryFlows.map(({ amount }) => amount)).toEqual(['2', '4'])
    expect(answer.settingChanges).toEqual([{ newValue: '420' }])
  })

  it('of the constructor is none: first settings have no proposal', async () => {
    const { settingChanges } = await world.query<{
      settingChanges: { name: string; oldValue: string; proposal: unknown }[]
    }>(`{
      settingChanges(where: { blockNumber_lte: 11 }, first: 100) { name oldValue proposal { id } }
    }`)
    expect(new Set(settingChanges.map(({ name }) => name))).toEqual(
      new Set([
        ...[
          'VotingDelay',
          'VotingPeriod',
          'ProposalThreshold',
          'QuorumNumerator',
          'LateQuorumVoteExtension',
          'PowerCap',
        ],
        ...['ProposalGuardian', 'MinDelay', 'MaxShare', 'RequiredConfirmations', 'Term'],
        ...['MaxSupport', 'MinSupport', 'LeaseCouncil'],
        ...['Ordinary', 'Allocation', 'Tightening', 'Loosening', 'Constitutional'].map((name) => `Threshold.${name}`),
      ]),
    )
    for (const { oldValue, proposal } of settingChanges) expect([oldValue, proposal]).toEqual(['0', null])
  })
})

describe('money', () => {
  it('that goes to the treasury from the treasury is no flow', async () => {
    const { treasury } = world.contracts
    const proposal = await enact(
      world,
      voters,
      [{ target: treasury.address, value: 9n }, payDollars(treasury.address, 8n)],
      'From the treasury to the treasury',
    )
    await expectMirror(world)
    const { treasuryFlows } = await world.query<{ treasuryFlows: unknown[] }>(
      `{ treasuryFlows(where: { proposal: "${proposal.entityId}" }) { id } }`,
    )
    expect(treasuryFlows).toEqual([])
  })

  // `execute` is payable all the way, and the treasury emits nothing for what comes in through it.
  it('sent along with an execution is counted', async () => {
    const proposal = await propose(
      world,
      world.account(1),
      [{ target: world.account(64), value: 21n }],
      'Paid for by the executor',
    )
    await passAndQueue(world, [proposal], voters)
    const { governor } = world.contracts
    await world.mined(
      governor.write.execute(callArguments(proposal), { account: world.account(0), chain: null, value: 21n }),
    )
    await expectMirror(world)
  })

  it('adds up by the hour as it moved', async () => {
    await untilActive(
      world,
      await propose(world, world.account(2), [{ target: world.account(64), value: 1n }], 'Time passes'),
    )
    const { sums, asset } = await world.query<{
      sums: { amountIn: string; amountOut: string; flows: string }[]
      asset: { totalIn: string; totalOut: string; flowCount: number }
    }>(`{
      sums: treasuryMovementSums(interval: hour, first: 1000, where: { asset: "${zeroAddress}" }, orderBy: timestamp) { amountIn amountOut flows }
      asset: treasuryAsset(id: "${zeroAddress}") { totalIn totalOut flowCount }
    }`)
    const total = (key: 'amountIn' | 'amountOut') => sums.reduce((sum, row) => sum + BigInt(row[key]), 0n)
    expect([total('amountIn'), total('amountOut')]).toEqual([BigInt(asset.totalIn), BigInt(asset.totalOut)])
    expect(Number(sums.at(-1)?.flows)).toBe(asset.flowCount)
  })
})
