import { type Abi, type Address, encodeFunctionData, type Hex, parseEther } from 'viem'
import { readArtifact } from '../../../local/contracts/readArtifact.ts'
import { compileTestContract } from '../../support/compileTestContract.ts'
import { accountAt, type BenchChain } from './benchChain.ts'

interface Deployed {
  address: Address
  abi: Abi
}

/** Calls to `functionName`, one for each list of arguments, in one transaction of the stand-in for treasury and operators. */
export type RunBatch = (on: Deployed, functionName: string, calls: readonly (readonly unknown[])[]) => Promise<bigint>

export interface ComputeSystem {
  token: Deployed
  registry: Deployed
  allocator: Deployed
  policies: Deployed
  council: Deployed
  leases: Deployed
  batch: RunBatch
  /** The batch contract: treasury, and operator of provider and recipients. */
  operator: Address
  voters: readonly Address[]
}

const DAY = 86_400
const LEAD = 10 * DAY
const ROUND = { requestSeconds: 4 * DAY, supportSeconds: 5 * DAY }
const CALLS_PER_TRANSACTION = 50

/** The compute part with three GPU classes; a batch contract is its treasury and the operator of everyone. */
export async function deployCompute(chain: BenchChain): Promise<ComputeSystem> {
  const { Batch } = compileTestContract('test/contracts/harness/Batch.sol', ['Batch'])
  if (!Batch) throw new Error('The batch contract was not compiled')
  const from = accountAt(chain.accounts, 0)
  const voters = chain.accounts.slice(1, 5)
  const batchAddress = await chain.deploy(Batch, [])
  const deploy = async (source: string, args: readonly unknown[]): Promise<Deployed> => {
    const artifact = await readArtifact(source)
    return { address: await chain.deploy(artifact, args), abi: artifact.abi }
  }
  const now = await chain.timestampSeconds()
  const token = await deploy('contracts/token/PlenumToken.sol', [
    ...[batchAddress, 0, voters, voters.map(() => parseEther('25000000'))],
  ])
  const classes = ['A', 'B', 'C'].map((name) => ({ name, peakFlops: 989_000_000_000_000n, multiplierBps: 10_000 }))
  const registry = await deploy('contracts/compute/ComputeRegistry.sol', [batchAddress, classes])
  const allocator = await deploy('contracts/compute/EpochAllocator.sol', [
    ...[batchAddress, registry.address, token.address],
    { genesis: BigInt(now + LEAD + DAY), epochLength: 14 * DAY, lead: LEAD, ...ROUND },
    { maxShareBps: 2_000, maxSupportBps: 2_000, minSupportBps: 0 },
    true,
  ])
  const policies = await deploy('contracts/policy/PolicyRegistry.sol', [batchAddress, registry.address])
  const council = await deploy('contracts/governance/VetoCouncil.sol', [
    ...[batchAddress, from, chain.accounts.slice(5, 8), 2n, BigInt(now + 300 * DAY)],
  ])
  const leases = await deploy('contracts/compute/LeaseManager.sol', [
    ...[batchAddress, registry.address, allocator.address, policies.address, council.address],
  ])
  for (const voter of voters) {
    await chain.send({ from: voter, to: token.address, abi: token.abi, functionName: 'delegate', args: [voter] })
  }
  const batch: RunBatch = async ({ address, abi }, functionName, calls) => {
    let gas = 0n
    for (let first = 0; first < calls.length; first += CALLS_PER_TRANSACTION) {
      const data: Hex[] = calls
        .slice(first, first + CALLS_PER_TRANSACTION)
        .map((args) => encodeFunctionData({ abi, functionName, args }))
      const call = { from, to: batchAddress, abi: Batch.abi, functionName: 'run', args: [address, data] }
      gas += await chain.send(call)
    }
    return gas
  }
  return { token, registry, allocator, policies, council, leases, batch, operator: batchAddress, voters }
}
