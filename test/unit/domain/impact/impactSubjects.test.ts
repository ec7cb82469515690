import { describe, expect, it } from 'vitest'
import { buildActions, encodeCall } from '../../../../src/domain/actions/buildActions.ts'
import { type ActionContracts, decodeAction } from '../../../../src/domain/actions/decodeAction.ts'
import { impactSubjects } from '../../../../src/domain/impact/impactSubjects.ts'
import type { Address } from '../../../../src/domain/hex.ts'
import { openPolicy } from '../policy/policyVectors.ts'

const account = (index: number): Address => `0x${index.toString(16).padStart(40, '0')}`
const names = [
  'governor',
  'treasury',
  'council',
  'classifier',
  'token',
  'computeRegistry',
  'epochAllocator',
  'policyRegistry',
  'leaseManager',
] as const
const contracts = Object.fromEntries(names.map((name, index) => [name, account(index + 1)])) as ActionContracts
const build = { contracts, presentMaxShareBps: 2_000n }
const decode = (calls: ReturnType<typeof buildActions>) => calls.map((call) => decodeAction(call, contracts, []))

describe('what a proposal’s impact is about', () => {
  it('finds grants, policies in and out, and settings of voting', () => {
    const rules = { ...openPolicy, validUntil: 5n }
    const calls = [
      ...buildActions({ kind: 'grant', epoch: 4n, classId: 2n, recipientId: 9n, milliHours: 7n }, build),
      ...buildActions(
        {
          kind: 'policy',
          policyKind: 'Restriction',
          name: 'Bound',
          predecessorId: 3n,
          policy: rules,
          retirePredecessor: true,
        },
        build,
      ),
      ...buildActions({ kind: 'parameter', parameter: 'quorumShare', value: 350n }, build),
      ...buildActions({ kind: 'parameter', parameter: 'powerCap', value: 400n }, build),
      ...buildActions({ kind: 'parameter', parameter: 'thresholdLoosening', value: 6_500n }, build),
    ]
    expect(impactSubjects(decode(calls))).toEqual({
      grants: [{ epoch: 4n, classNumber: 2n, recipientId: 9n, milliHours: 7n }],
      policies: { added: [{ kind: 'Restriction', rules }], retired: [3n] },
      parameters: { quorumBps: 350, powerCapBps: 400, thresholdsBps: { Loosening: 6_500 } },
      payees: [],
      operators: [],
      others: 0,
    })
  })

  it('knows whom payments go to, and counts what it cannot compute', () => {
    const calls = [
      { target: account(77), value: 5n, calldata: '0x' as const },
      { target: account(78), value: 0n, calldata: '0x12345678' as const },
      ...buildActions({ kind: 'parameter', parameter: 'votingPeriod', value: 86_400n }, build),
      {
        target: contracts.computeRegistry,
        value: 0n,
        calldata: encodeCall('computeRegistry.admitRecipient', [account(79), 0n, 'New']),
      },
    ]
    expect(impactSubjects(decode(calls))).toMatchObject({
      payees: [account(77)],
      operators: [account(79)],
      grants: [],
      others: 4,
    })
  })
})
