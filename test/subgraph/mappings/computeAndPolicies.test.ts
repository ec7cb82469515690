import { type Address, encodeFunctionData, toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { A100, commit, foundCompute, grant, H100, nextEpoch, operators } from './support/foundCompute.ts'
import { expectMirror } from './support/mirror/expectMirror.ts'
import { policyRules } from './support/policyRules.ts'
import { enact } from './support/proposals.ts'
import { seatVoters } from './support/seatVoters.ts'
import { startWorld } from './support/startWorld.ts'
import type { World } from './support/World.ts'

let world: World
let voters: Address[]

beforeAll(async () => {
  world = await startWorld()
  voters = await seatVoters(world, 3)
})
afterAll(() => world.close())

const entityId = (number: bigint) => toHex(number, { size: 32 })

describe('compute', () => {
  it('admissions belong to their proposal, affiliates to their parent', async () => {
    const proposal = await foundCompute(world, voters)
    await expectMirror(world)
    const answer = await world.query<{ providers: unknown[]; recipients: unknown[] }>(`{
      providers { name proposal { id } }
      recipients(orderBy: number) { name parent { name } proposal { id } }
    }`)
    const of = { proposal: { id: proposal.entityId } }
    expect(answer).toEqual({
      providers: [{ name: 'North Hall', ...of }],
      recipients: [
        { name: 'Lab', parent: { name: 'Lab' }, ...of },
        { name: 'Lab, second site', parent: { name: 'Lab' }, ...of },
        { name: 'University', parent: { name: 'University' }, ...of },
      ],
    })
  })

  it('capacity is what is committed now, and grants add up per epoch, class and recipient', async () => {
    const epoch = await nextEpoch(world)
    await commit(world, epoch, H100, 1_000_000n)
    await commit(world, epoch, H100, 4_000_000n)
    await commit(world, epoch, A100, 100_000n)
    await commit(world, epoch + 1n, H100, 7n)
    const [freeze] = await world.contracts.allocator.read.epochTimes([epoch])
    await world.pass(freeze - (await world.now()) + 1n)
    await expectMirror(world)

    const proposal = await enact(
      world,
      voters,
      [
        grant(world, epoch, H100, 1n, 300_000n),
        grant(world, epoch, H100, 2n, 200_000n),
        grant(world, epoch, H100, 1n, 100_000n),
      ],
      'Grants',
    )
    await expectMirror(world)
    const { grants } = await world.query<{ grants: unknown[] }>(`{
      grants(where: { proposal: "${proposal.entityId}" }, orderBy: milliHours) { epoch milliHours recipient { name } parent { name } }
    }`)
    const parent = { name: 'Lab' }
    expect(grants).toEqual([
      { epoch: String(epoch), milliHours: '100000', recipient: { name: 'Lab' }, parent },
      { epoch: String(epoch), milliHours: '200000', recipient: { name: 'Lab, second site' }, parent },
      { epoch: String(epoch), milliHours: '300000', recipient: { name: 'Lab' }, parent },
    ])
  })

  it('operators, suspensions, ceilings and projects follow their events', async () => {
    const { registry } = world.contracts
    const lab = world.account(operators.lab)
    await world.mined(
      registry.write.registerProject([1n, 'Interpretability', 'Look inside'], { account: lab, chain: null }),
    )
    await world.mined(registry.write.setRecipientOperator([1n, world.account(40)], { account: lab, chain: null }))
    const provider = world.account(operators.provider)
    await world.mined(registry.write.setProviderOperator([1n, world.account(41)], { account: provider, chain: null }))
    const { address: target, abi } = registry
    await enact(
      world,
      voters,
      [
        { target, calldata: encodeFunctionData({ abi, functionName: 'suspendRecipient', args: [3n] }) },
        { target, calldata: encodeFunctionData({ abi, functionName: 'suspendProvider', args: [1n] }) },
        { target, calldata: encodeFunctionData({ abi, functionName: 'lowerCeiling', args: [1n, A100, 5n] }) },
      ],
      'Suspend',
    )
    await expectMirror(world)
    const { project } = await world.query<{ project: unknown }>(
      `{ project(id: "${entityId(1n)}") { description recipient { operator } } }`,
    )
    expect(project).toEqual({
      description: 'Look inside',
      recipient: { operator: world.account(40).toLowerCase() },
    })
  })
})

describe('a policy', () => {
  it('has the rules of the contract, its predecessor, and the proposals that added and retired it', async () => {
    const { address: target, abi } = world.contracts.policies
    const rules = policyRules((await world.now()) + 9n * 86_400n)
    const add = (functionName: 'permit' | 'restrict', name: string, predecessor: bigint) => ({
      target,
      calldata: encodeFunctionData({ abi, functionName, args: [name, predecessor, rules] }),
    })
    const added = await enact(
      world,
      voters,
      [
        add('permit', 'Open research', 0n),
        add('restrict', 'No surveillance', 0n),
        add('permit', 'Open research 2', 1n),
      ],
      'Policies',
    )
    await expectMirror(world)
    const retired = await enact(
      world,
      voters,
      [{ target, calldata: encodeFunctionData({ abi, functionName: 'retire', args: [1n] }) }],
      'Retire',
    )
    await expectMirror(world)
    const { policies } = await world.query<{ policies: unknown[] }>(`{
      policies(orderBy: number) { name kind predecessor { id } successors { id } proposal { id } retiredByProposal { id } }
    }`)
    const proposal = { id: added.entityId }
    const plain = { predecessor: null, successors: [], proposal, retiredByProposal: null }
    expect(policies).toEqual([
      {
        ...plain,
        name: 'Open research',
        kind: 'Base',
        successors: [{ id: entityId(3n) }],
        retiredByProposal: { id: retired.entityId },
      },
      { ...plain, name: 'No surveillance', kind: 'Restriction' },
      { ...plain, name: 'Open research 2', kind: 'Base', predecessor: { id: entityId(1n) } },
    ])
  })
})

describe("the classifier's table", () => {
  it('follows a proposal that makes it stricter, and says which', async () => {
    const { classifier, registry } = world.contracts
    const before = await world.query<{ classRules: unknown[]; protectedTargets: unknown[] }>(
      '{ classRules(first: 1000) { proposal { id } } protectedTargets { proposal { id } } }',
    )
    expect(before.classRules.length).toBeGreaterThan(10)
    expect(before.protectedTargets).toEqual(Array.from({ length: 9 }, () => ({ proposal: null })))
    const selector = encodeFunctionData({ abi: registry.abi, functionName: 'suspendProvider', args: [1n] }).slice(0, 10)
    const proposal = await enact(
      world,
      voters,
      [
        {
          target: classifier.address,
          calldata: encodeFunctionData({
            abi: classifier.abi,
            functionName: 'raiseClass',
            args: [registry.address, `0x${selector.slice(2)}`, 4],
          }),
        },
        {
          target: classifier.address,
          calldata: encodeFunctionData({ abi: classifier.abi, functionName: 'setThreshold', args: [3, 6100] }),
        },
      ],
      'Stricter',
    )
    await expectMirror(world)
    const answer = await world.query<{ classRules: unknown[]; settingChanges: unknown[] }>(`{
      classRules(where: { proposal: "${proposal.entityId}" }) { class selector }
      settingChanges(where: { proposal: "${proposal.entityId}" }) { name oldValue newValue }
    }`)
    expect(answer).toEqual({
      classRules: [{ class: 'Constitutional', selector }],
      settingChanges: [{ name: 'Threshold.Loosening', oldValue: '6000', newValue: '6100' }],
    })
  })
})
