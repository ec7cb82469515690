import type { Address, Hex } from 'viem'
import { expect } from 'vitest'
import type { World } from '../World.ts'

const CLASSES = ['Ordinary', 'Allocation', 'Tightening', 'Loosening', 'Constitutional']

interface Rows {
  governance: Record<string, unknown>
  council: {
    requiredConfirmations: number
    expiresAt: string
    memberCount: number
    members: { id: Address; active: boolean }[]
  }
  classRules: { target: Address; selector: Hex; class: string }[]
  protectedTargets: { id: Address }[]
}

/** Settings in force, the council and the classifier's table equal the contracts' own word. */
export async function expectSettings(world: World): Promise<void> {
  const { governor, token, treasury, classifier, council } = world.contracts
  const rows = await world.query<Rows>(`{
    governance(id: "0x01") {
      votingDelay votingPeriod lateVoteExtension proposalThreshold quorumBps powerCapBps timelockDelay guardian
      maxMintBps nextMintTimestamp thresholdsBps
    }
    council(id: "0x01") { requiredConfirmations expiresAt memberCount members { id active } }
    classRules(first: 1000) { target selector class }
    protectedTargets { id }
  }`)
  expect(rows.governance).toEqual({
    votingDelay: String(await governor.read.votingDelay()),
    votingPeriod: String(await governor.read.votingPeriod()),
    lateVoteExtension: String(await governor.read.lateQuorumVoteExtension()),
    proposalThreshold: String(await governor.read.proposalThreshold()),
    quorumBps: String(await governor.read.quorumNumerator()),
    powerCapBps: await governor.read.powerCapBps(),
    timelockDelay: String(await treasury.read.getMinDelay()),
    guardian: (await governor.read.proposalGuardian()).toLowerCase(),
    maxMintBps: await token.read.maxMintBps(),
    nextMintTimestamp: String(await token.read.nextMintAt()),
    thresholdsBps: await Promise.all(CLASSES.map((_, index) => classifier.read.thresholdBps([index]))),
  })
  const members = (await council.read.members()).map((address) => address.toLowerCase())
  expect(rows.council.members.filter(({ active }) => active).map(({ id }) => id)).toEqual(members.toSorted())
  expect([rows.council.memberCount, rows.council.requiredConfirmations, rows.council.expiresAt]).toEqual([
    members.length,
    Number(await council.read.requiredConfirmations()),
    String(await council.read.expiresAt()),
  ])
  for (const rule of rows.classRules) {
    expect(CLASSES.indexOf(rule.class)).toBe(await classifier.read.classOfAction([rule.target, rule.selector]))
  }
  for (const { id } of rows.protectedTargets) expect(await classifier.read.isProtected([id])).toBe(true)
}
