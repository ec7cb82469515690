import fc from 'fast-check'
import { encodeFunctionData } from 'viem'
import { describe, expect, it } from 'vitest'
import { policyRegistryAbi } from '../../../../src/data/abi/policyRegistryAbi.ts'
import { ArgumentReader } from '../../../../src/domain/actions/ArgumentReader.ts'
import { buildActions } from '../../../../src/domain/actions/buildActions.ts'
import { decodeAction } from '../../../../src/domain/actions/decodeAction.ts'
import { POLICY_FIELDS } from '../../../../src/domain/actions/knownFunctions.ts'
import { PARAMETER_DEFINITIONS, PARAMETERS } from '../../../../src/domain/actions/parameters.ts'
import { proposalId } from '../../../../src/domain/actions/proposalId.ts'
import type { Policy } from '../../../../src/domain/policy/policy.ts'
import { POLICY_FIELD_MAXIMUM } from '../../../../src/domain/policy/policyLimits.ts'
import { addresses, contracts, dollar } from './actionFixtures.ts'

const build = { contracts, presentMaxShareBps: 2_000n }
const policies = fc.record(
  Object.fromEntries(
    POLICY_FIELDS.map(([field]) => [field, fc.bigInt({ min: 0n, max: POLICY_FIELD_MAXIMUM[field] })]),
  ) as { [Rule in keyof Policy]: fc.Arbitrary<bigint> },
)

describe('buildActions', () => {
  it('encodes a policy as viem does and decodes it again', () => {
    fc.assert(
      fc.property(
        policies,
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.bigInt(1n, 99n),
        (policy, name, predecessorId) => {
          const [permit, retire] = buildActions(
            { kind: 'policy', policyKind: 'Base', name, predecessorId, policy, retirePredecessor: true },
            build,
          )
          const numbers = {
            ...policy,
            maxRiskTier: Number(policy.maxRiskTier),
            minOversight: Number(policy.minOversight),
            maxShareBpsPerRecipientEpoch: Number(policy.maxShareBpsPerRecipientEpoch),
            maxGpusPerLease: Number(policy.maxGpusPerLease),
            reviewWindow: Number(policy.reviewWindow),
          }
          expect(permit?.calldata).toBe(
            encodeFunctionData({
              abi: policyRegistryAbi,
              functionName: 'permit',
              args: [name, predecessorId, numbers],
            }),
          )
          expect(retire?.calldata).toBe(
            encodeFunctionData({ abi: policyRegistryAbi, functionName: 'retire', args: [predecessorId] }),
          )
          const action = permit && decodeAction(permit, contracts, [])
          if (action?.kind !== 'known') throw new TypeError('not decoded')
          expect(new ArgumentReader(action.arguments).policy()).toEqual(policy)
        },
      ),
    )
  })

  it('sends coins to the payee and tokens through their contract', () => {
    fc.assert(
      fc.property(addresses, fc.bigInt(1n, 10n ** 30n), (to, amount) => {
        expect(buildActions({ kind: 'transfer', asset: null, to, amount }, build)).toEqual([
          { target: to, value: amount, calldata: '0x' },
        ])
        const [call] = buildActions({ kind: 'transfer', asset: dollar.address, to, amount }, build)
        const action = call && decodeAction(call, contracts, [dollar.address])
        if (action?.kind !== 'known') throw new TypeError('not decoded')
        expect(Object.fromEntries(action.arguments)).toEqual({ to, amount })
      }),
    )
  })

  it.each(PARAMETERS)('encodes the setting %s as the function that sets it', (parameter) => {
    const definition = PARAMETER_DEFINITIONS[parameter]
    const value = definition.unit === 'address' ? contracts.council : 2_500n
    const [call] = buildActions({ kind: 'parameter', parameter, value }, build)
    expect(call && decodeAction(call, contracts, [])).toMatchObject({ kind: 'known', key: definition.call })
  })

  it('lowers the share of recipients with the function that tightens', () => {
    const [call] = buildActions({ kind: 'parameter', parameter: 'maxShare', value: 1_500n }, build)
    expect(call && decodeAction(call, contracts, [])).toMatchObject({ key: 'epochAllocator.lowerMaxShare' })
  })

  it('refuses what a type can not hold', () => {
    const grant = { kind: 'grant', epoch: 1n, classId: 1n, recipientId: 1n, milliHours: 1n << 64n } as const
    expect(() => buildActions(grant, build)).toThrow(RangeError)
  })
})

describe('proposalId', () => {
  it('changes with every part of the contents', () => {
    const call = { target: contracts.governor, value: 0n, calldata: '0x01' } as const
    const ids = [
      proposalId([call], 'a'),
      proposalId([call], 'b'),
      proposalId([{ ...call, value: 1n }], 'a'),
      proposalId([{ ...call, calldata: '0x02' }], 'a'),
      proposalId([call, call], 'a'),
      proposalId([{ ...call, target: contracts.token }], 'a'),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })
})
