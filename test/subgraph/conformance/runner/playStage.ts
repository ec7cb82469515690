import type { Abi, Address } from 'viem'
import { createWalletClient, http } from 'viem'
import { foundry } from 'viem/chains'
import { startChain, type TestChain } from '../../host/startChain.ts'
import type { ConformanceFixture } from '../buildConformanceFixture.ts'

export interface PlayedStage {
  chain: TestChain
  /** The block of a step, by the step's name. */
  blockOf: (step: string) => number
  /** Two more stages on which mappings fail, each with its first block. */
  failing: { address: Address; startBlock: number }
  undefinedFields: { address: Address; startBlock: number }
}

export const ANYONE: Address = '0x00000000000000000000000000000000000000AA'

/** A real chain on which every scenario is played once, a block a step. */
export async function playStage(fixture: ConformanceFixture): Promise<PlayedStage> {
  const { stage } = fixture
  const chain = await startChain(stage)
  const blocks = new Map<string, number>()
  const step = async (name: string, functionName: string, parameters: unknown[], address?: Address) => {
    const { blockNumber } = await chain.send(functionName, parameters, address, stage.abi)
    blocks.set(name, blockNumber)
  }
  const say = (command: string, argument = '', address?: Address) =>
    step(`${command} ${argument}`.trim(), 'say', [command, argument], address)

  await say('line', 'a')
  await say('context')
  await say('receipt')
  await say('template', 'mine')
  await step('mark 7', 'mark', [7n, 'seven'])
  await step('mark 9', 'mark', [9n, 'nine'])
  blocks.set('anyone', await markAs(chain, ANYONE, stage.abi))
  await say('calls')
  await say('props', 'a')
  await say('load', 'a')
  await say('create')
  await say('remove')
  await step('numbers', 'numbers', [-7, -(2n ** 255n), 2n ** 256n - 1n, [ANYONE], '0x00ff'])
  await step('trade', 'trade', [ANYONE, 21n])
  await say('moment', '5')
  await say('moment', '7')
  await chain.testClient.increaseTime({ seconds: 3_600 })
  await say('moment', '1')

  const failing = await deploy(chain, fixture)
  await say('line', 'before', failing.address)
  await say('fail', 'as asked', failing.address)
  await say('line', 'after', failing.address)
  const undefinedFields = await deploy(chain, fixture)
  await say('undefined', 'x', undefinedFields.address)
  const blockOf = (name: string) => {
    const block = blocks.get(name)
    if (block === undefined) throw new Error(`no step ${name}`)
    return block
  }
  return { chain, blockOf, failing, undefinedFields }
}

/** Anvil sends for accounts whose keys nobody has. */
async function markAs(chain: TestChain, account: Address, abi: Abi): Promise<number> {
  await chain.testClient.impersonateAccount({ address: account })
  await chain.testClient.setBalance({ address: account, value: 10n ** 18n })
  const wallet = createWalletClient({ chain: foundry, transport: http(chain.rpcUrl), account })
  const hash = await wallet.writeContract({ abi, address: chain.ledger, functionName: 'mark', args: [1n, 'anyone'] })
  const receipt = await chain.publicClient.waitForTransactionReceipt({ hash, pollingInterval: 20 })
  return Number(receipt.blockNumber)
}

async function deploy(
  chain: TestChain,
  { stage }: ConformanceFixture,
): Promise<{ address: Address; startBlock: number }> {
  await chain.testClient.impersonateAccount({ address: chain.sender })
  const wallet = createWalletClient({ chain: foundry, transport: http(chain.rpcUrl), account: chain.sender })
  const hash = await wallet.deployContract({ abi: stage.abi, bytecode: stage.bytecode })
  const receipt = await chain.publicClient.waitForTransactionReceipt({ hash, pollingInterval: 20 })
  if (!receipt.contractAddress) throw new Error('nothing was deployed')
  return { address: receipt.contractAddress, startBlock: Number(receipt.blockNumber) }
}
