import { ArgumentReader } from '../actions/ArgumentReader.ts'
import type { DecodedAction } from '../actions/decodeAction.ts'
import { proposalClassOf } from '../actions/proposalClasses.ts'
import type { Address } from '../hex.ts'
import type { EnactedPolicy } from '../policy/evaluatePolicies.ts'
import type { TriedParameters } from './parameterImpact.ts'

export type Grant = { epoch: bigint; classNumber: bigint; recipientId: bigint; milliHours: bigint }

/** What a proposal's calls would change, sorted by how that can be foretold. */
export type ImpactSubjects = {
  grants: readonly Grant[]
  policies: { added: readonly EnactedPolicy[]; retired: readonly bigint[] }
  /** Settings that decide how votes are counted, in basis points. */
  parameters: TriedParameters
  /** Recipients whose leases some calls concern apart from grants (admitted operators have no number yet). */
  payees: readonly Address[]
  operators: readonly Address[]
  /** Calls whose effect cannot be computed. */
  others: number
}

/** Sorts calls by the kind of impact. A call that this version does not know counts among the others. */
export function impactSubjects(actions: readonly DecodedAction[]): ImpactSubjects {
  const grants: Grant[] = []
  const added: EnactedPolicy[] = []
  const retired: bigint[] = []
  const payees: Address[] = []
  const operators: Address[] = []
  let parameters: TriedParameters = {}
  let others = 0
  for (const action of actions) {
    if (action.kind === 'payment') payees.push(action.target)
    if (action.kind !== 'known') {
      others += 1
      continue
    }
    const values = new ArgumentReader(action.arguments)
    switch (action.key) {
      case 'epochAllocator.grant':
        grants.push({
          epoch: values.integer('epoch'),
          classNumber: values.integer('classId'),
          recipientId: values.integer('recipientId'),
          milliHours: values.integer('milliHours'),
        })
        break
      case 'policyRegistry.permit':
        added.push({ kind: 'Base', rules: values.policy() })
        break
      case 'policyRegistry.restrict':
        added.push({ kind: 'Restriction', rules: values.policy() })
        break
      case 'policyRegistry.retire':
        retired.push(values.integer('policyId'))
        break
      case 'governor.updateQuorumNumerator':
        parameters = { ...parameters, quorumBps: Number(values.integer('shareBps')) }
        break
      case 'governor.setPowerCap':
        parameters = { ...parameters, powerCapBps: Number(values.integer('shareBps')) }
        break
      case 'classifier.setThreshold': {
        const proposalClass = proposalClassOf(values.integer('class'))
        if (proposalClass === null) others += 1
        else {
          const thresholdsBps = { ...parameters.thresholdsBps, [proposalClass]: Number(values.integer('shareBps')) }
          parameters = { ...parameters, thresholdsBps }
        }
        break
      }
      case 'computeRegistry.admitRecipient':
      case 'computeRegistry.admitProvider':
        operators.push(values.address('operator'))
        others += 1
        break
      case 'asset.transfer':
      case 'token.mint':
        payees.push(values.address('to'))
        others += 1
        break
      default:
        others += 1
    }
  }
  return { grants, policies: { added, retired }, parameters, payees, operators, others }
}
