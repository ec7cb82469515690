import { Address, BigInt } from '@graphprotocol/graph-ts'
import { Governance } from '../../generated/schema'
import { singletonId } from './singletonId'

const PROPOSAL_CLASSES: i32 = 5

/** The one row of settings and counters, all zero before the contracts' constructors have spoken. */
export function loadGovernance(): Governance {
  const id = singletonId()
  const existing = Governance.load(id)
  if (existing !== null) return existing
  const governance = new Governance(id)
  governance.votingDelay = BigInt.zero()
  governance.votingPeriod = BigInt.zero()
  governance.lateVoteExtension = BigInt.zero()
  governance.proposalThreshold = BigInt.zero()
  governance.quorumBps = BigInt.zero()
  governance.powerCapBps = 0
  governance.timelockDelay = BigInt.zero()
  governance.guardian = Address.zero()
  governance.totalSupply = BigInt.zero()
  governance.maxMintBps = 0
  governance.nextMintTimestamp = BigInt.zero()
  governance.holderCount = 0
  governance.delegateCount = 0
  governance.proposalCount = 0
  governance.thresholdsBps = new Array<i32>(PROPOSAL_CLASSES).fill(0)
  return governance
}
