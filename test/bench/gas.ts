import { compile } from '../../local/contracts/compile.ts'
import { accountAt, benchChain } from './gas/benchChain.ts'
import { type ComputeSystem, deployCompute } from './gas/deployCompute.ts'
import { deployPlainSystem, deployPlenumSystem } from './gas/deploySystems.ts'
import { type GasBySteps, measure } from './gas/measure.ts'
import { measureLeases } from './gas/measureLeases.ts'
import { measureRounds } from './gas/measureRounds.ts'

/**
 * Gas of proposing, voting, queueing and executing with PlenumGovernor, next to OpenZeppelin's usual governor over the same
 * token in the same run; then of rounds of 50, 200 and 1,000 recipients and of leases. Prints tables, then `name: value` lines.
 */
async function main(): Promise<void> {
  await compile((line) => console.log(line))
  const chain = await benchChain()
  const holders = chain.accounts.slice(0, 8)
  const plenum = await deployPlenumSystem(chain, holders)
  const plain = await deployPlainSystem(chain, plenum)

  // Holders 0 to 3 vote themselves; 4 is represented by 2, who votes, and 5 by 6, who does not.
  const delegates = [0, 1, 2, 3, 2, 6].map((index) => accountAt(holders, index))
  for (const [index, delegate] of delegates.entries()) {
    const from = accountAt(holders, index)
    await chain.send({ from, to: plenum.token, abi: plenum.tokenAbi, functionName: 'delegate', args: [delegate] })
  }
  await chain.goTo((await chain.timestampSeconds()) + 60)

  const overrides = { afterDelegate: accountAt(holders, 4), beforeDelegate: accountAt(holders, 5) }
  const ours = await measure(chain, plenum, holders, overrides)
  const theirs = await measure(chain, plain, holders, null)
  print(ours, theirs)

  const computeChain = await benchChain()
  const compute = await deployCompute(computeChain)
  await admitProvider(compute)
  printCompute({ ...(await measureRounds(computeChain, compute)), ...(await measureLeases(computeChain, compute)) })
}

/** Provider 1, with enough of each class. */
async function admitProvider({ registry, batch, operator }: ComputeSystem): Promise<void> {
  await batch(registry, 'admitProvider', [[operator, 0, 'Provider']])
  await batch(
    registry,
    'raiseCeiling',
    [1n, 2n, 3n].map((classId) => [1n, classId, 2n ** 50n]),
  )
}

function printCompute(gas: GasBySteps): void {
  console.log('')
  for (const [step, used] of Object.entries(gas)) console.log(`${step.padEnd(32)}${`${used}`.padStart(12)}`)
  console.log('')
  for (const [step, used] of Object.entries(gas)) console.log(`gas.compute.${step}: ${used}`)
}

function print(ours: GasBySteps, theirs: GasBySteps): void {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(32) : cell.padStart(12))).join('')
  console.log(`\n${line(['gas', 'Plenum', 'plain', 'difference'])}`)
  for (const [step, gas] of Object.entries(ours)) {
    const plainGas = theirs[step]
    const difference = plainGas === undefined ? '–' : `${gas > plainGas ? '+' : ''}${gas - plainGas}`
    console.log(line([step, `${gas}`, plainGas === undefined ? '–' : `${plainGas}`, difference]))
  }
  console.log('')
  for (const [step, gas] of Object.entries(ours)) console.log(`gas.plenum.${step}: ${gas}`)
  for (const [step, gas] of Object.entries(theirs)) console.log(`gas.plain.${step}: ${gas}`)
}

await main()
