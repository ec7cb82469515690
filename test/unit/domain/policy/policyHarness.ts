import { type Hex, toFunctionSelector } from 'viem'
import type { LeaseContext, LeaseRequest } from '../../../../src/domain/policy/lease.ts'
import type { Policy } from '../../../../src/domain/policy/policy.ts'
import { accountAt, benchChain } from '../../../bench/gas/benchChain.ts'
import { compileTestContract } from '../../../support/compileTestContract.ts'
import { arrayArgument, bytesArgument, decodeMasks, leaseWords, policyWords } from './policyWords.ts'
import type { PolicyCase } from './randomCases.ts'

type Lease = { request: LeaseRequest; context: LeaseContext }

/** The compiled PolicyLib and a real PolicyRegistry, in an EVM of this process. */
export async function policyHarness() {
  const { PolicyHarness: artifact } = compileTestContract('test/contracts/harness/PolicyHarness.sol', ['PolicyHarness'])
  if (!artifact) throw new Error('The harness was not compiled')
  const { abi } = artifact
  const chain = await benchChain({ unlimitedGas: true })
  const address = await chain.deploy(artifact, [])

  const call = async (name: string, args: string) => {
    const found = abi.find((item) => item.type === 'function' && item.name === name)
    if (found?.type !== 'function') throw new Error(`The harness has no ${name}`)
    return decodeMasks(await chain.call(address, `${toFunctionSelector(found)}${args}` as Hex))
  }
  const send = (functionName: string, args: readonly unknown[]) =>
    chain.send({ from: accountAt(chain.accounts, 0), to: address, abi, functionName, args })

  return {
    timestampSeconds: async () => BigInt(await chain.timestampSeconds()),
    add: (kind: 'Base' | 'Restriction', rules: Policy) => send(kind === 'Base' ? 'permit' : 'restrict', [rules]),
    retire: (policyId: bigint) => send('retire', [policyId]),
    /** PolicyLib.evaluate for each case. */
    evaluateAll: (cases: readonly PolicyCase[]) =>
      call('evaluateAll', bytesArgument(cases.map((each) => policyWords(each.policy) + leaseWords(each)).join(''))),
    /** PolicyRegistry.evaluate for each lease. */
    evaluateByRegistry: (leases: readonly Lease[]) => call('evaluateByRegistry', arrayArgument(leases.map(leaseWords))),
  }
}
