import { type Abi, type Address, parseEventLogs } from 'viem'
import type { Random } from '../../../../local/demo/model/createRandom.ts'
import type { Fixture } from '../../host/buildFixture.ts'
import type { TestChain } from '../../host/startChain.ts'

const ACCOUNTS = 12

/** Puts random events of all kinds on the ledger's chain: transfers, notes, boxes that are made and opened, hours that pass. */
export class LedgerActions {
  readonly #chain: TestChain
  readonly #fixture: Fixture
  readonly #random: Random
  /** Boxes on the present branch. */
  boxes: Address[] = []

  constructor(chain: TestChain, fixture: Fixture, random: Random) {
    this.#chain = chain
    this.#fixture = fixture
    this.#random = random
  }

  /** Each in a block of its own. */
  async blocks(count: number): Promise<void> {
    for (let index = 0; index < count; index++) await this.#act()
  }

  async makeBox(): Promise<void> {
    const { hash } = await this.#chain.send('makeBox', [])
    const { logs } = await this.#chain.publicClient.getTransactionReceipt({ hash })
    const abi: Abi = this.#fixture.ledger.abi
    for (const log of parseEventLogs({ abi, logs, eventName: 'BoxMade' }))
      this.boxes.push((log.args as { box: Address }).box)
  }

  async passHour(): Promise<void> {
    await this.#chain.testClient.increaseTime({ seconds: 3_600 })
  }

  async #act(): Promise<void> {
    const random = this.#random
    const account = `0x${(random.integer(ACCOUNTS) + 1).toString(16).padStart(40, '0')}`
    const box = this.boxes[random.integer(this.boxes.length)]
    const kind = random.next()
    if (random.chance(0.1)) await this.passHour()
    if (kind < 0.1) await this.makeBox()
    else if (kind < 0.3 && box)
      await this.#chain.send('open', [BigInt(random.integer(1_000))], box, this.#fixture.box.abi)
    else if (kind < 0.4) await this.#chain.send('transferMany', [account, 3n, BigInt(random.integer(20) + 1)])
    else if (kind < 0.5) await this.#chain.send('note', ['topic', `note ${random.integer(1_000)}`, -3n, [1n, 2n]])
    else if (kind < 0.55) await this.#chain.testClient.mine({ blocks: 1 })
    else if (kind < 0.6) await this.#chain.send('ask', [3, account])
    else await this.#chain.send('transfer', [account, BigInt(random.integer(1_000))])
  }
}
