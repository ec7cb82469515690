import { type Address, isAddressEqual, type PublicClient, parseAbi } from 'viem'
import type { DeployedContracts } from './DeploymentConfig.ts'
import { DeploymentError } from './DeploymentError.ts'

const wiringAbi = parseAbi([
  'function treasury() view returns (address)',
  'function governor() view returns (address)',
  'function token() view returns (address)',
  'function timelock() view returns (address)',
  'function classifier() view returns (address)',
  'function proposalGuardian() view returns (address)',
  'function registry() view returns (address)',
  'function allocator() view returns (address)',
  'function policies() view returns (address)',
  'function council() view returns (address)',
  'function isProtected(address target) view returns (bool)',
])

type Wire =
  | ('treasury' | 'governor' | 'token' | 'timelock' | 'classifier' | 'proposalGuardian')
  | ('registry' | 'allocator' | 'policies' | 'council')

/** Which contract's getter must name which other contract. */
const wires: readonly [from: keyof DeployedContracts, wire: Wire, to: keyof DeployedContracts][] = [
  ['token', 'treasury', 'treasury'],
  ['treasury', 'governor', 'governor'],
  ['council', 'treasury', 'treasury'],
  ['council', 'governor', 'governor'],
  ['classifier', 'treasury', 'treasury'],
  ['computeRegistry', 'treasury', 'treasury'],
  ['epochAllocator', 'treasury', 'treasury'],
  ['epochAllocator', 'registry', 'computeRegistry'],
  ['epochAllocator', 'token', 'token'],
  ['policyRegistry', 'treasury', 'treasury'],
  ['policyRegistry', 'registry', 'computeRegistry'],
  ['leaseManager', 'treasury', 'treasury'],
  ['leaseManager', 'registry', 'computeRegistry'],
  ['leaseManager', 'allocator', 'epochAllocator'],
  ['leaseManager', 'policies', 'policyRegistry'],
  ['leaseManager', 'council', 'council'],
  ['governor', 'token', 'token'],
  ['governor', 'timelock', 'treasury'],
  ['governor', 'classifier', 'classifier'],
  ['governor', 'proposalGuardian', 'council'],
]

/** All that only a constitutional majority may touch, save for what the classifier's table names. */
const protectedContracts: readonly (keyof DeployedContracts)[] = [
  ...(['token', 'governor', 'treasury', 'council', 'classifier'] as const),
  ...(['computeRegistry', 'epochAllocator', 'policyRegistry', 'leaseManager'] as const),
]

/**
 * Reads from the chain that everything points to everything.
 * @throws DeploymentError that names each contract that points elsewhere
 */
export async function verifyDeployment(client: PublicClient, contracts: DeployedContracts): Promise<void> {
  const wireProblems = wires.map(async ([from, wire, to]): Promise<string | null> => {
    const found: Address = await client.readContract({ address: contracts[from], abi: wiringAbi, functionName: wire })
    return isAddressEqual(found, contracts[to]) ? null : `${from}.${wire}() is ${found}, not the ${to} ${contracts[to]}`
  })
  const protectionProblems = protectedContracts.map(async (key): Promise<string | null> => {
    const isProtected = await client.readContract({
      address: contracts.classifier,
      abi: wiringAbi,
      functionName: 'isProtected',
      args: [contracts[key]],
    })
    return isProtected ? null : `the classifier doesn't protect the ${key}`
  })
  const problems = (await Promise.all([...wireProblems, ...protectionProblems])).filter((problem) => problem !== null)
  if (problems.length > 0) throw new DeploymentError(`The contracts don't belong together: ${problems.join('; ')}`)
}
