import { parseEther, parseUnits } from 'viem'
import type { Cast } from '../cast/Cast.ts'
import { EPOCH_IN_USE, FIRST_EPOCH } from '../compute/commitments.ts'
import { freezeDay } from '../compute/epochDays.ts'
import { providers } from '../compute/providers.ts'
import { recipients } from '../compute/recipients.ts'
import type { DemoContracts, DemoSettings } from '../DemoInput.ts'
import type { DemoStep } from '../DemoPlan.ts'
import type { Random } from '../model/createRandom.ts'
import { DAY_SECONDS, momentOfDay } from '../time/demoClock.ts'
import { etherStep, type StepMaker } from './createStepMaker.ts'

const DOLLARS_AT_START = 1_250_000
const CREDITS_AT_START = 900_000
const ETHER_AT_START = 640
const DONATION_COUNT = 26

const dollars = (amount: number) => parseUnits(String(Math.round(amount)), 6)
const credits = (amount: number) => parseUnits(String(Math.round(amount)), 18)

/**
 * Money that comes to the treasury by itself: an endowment, donations, and the fees of members, providers in DUSD and
 * recipients in CRED. The deployer gives the senders what they will give away.
 */
export function inflowSteps(
  cast: Cast,
  contracts: DemoContracts,
  settings: DemoSettings,
  step: StepMaker,
  random: Random,
): DemoStep[] {
  const { treasury } = contracts
  const start = momentOfDay(0.2)
  const fromDeployer = (contract: 'dollar' | 'credit', to: `0x${string}`, amount: bigint, name: string) =>
    step({ timestampSeconds: start, name, from: cast.deployer }, contract, 'transfer', [to, amount])
  const steps: DemoStep[] = [
    fromDeployer('dollar', treasury, dollars(DOLLARS_AT_START), 'endowment in DUSD'),
    fromDeployer('credit', treasury, credits(CREDITS_AT_START), 'endowment in CRED'),
    etherStep(
      { timestampSeconds: start, name: 'endowment in ETH', from: cast.deployer },
      treasury,
      parseEther(String(ETHER_AT_START)),
    ),
  ]
  for (const { key } of providers) {
    steps.push(fromDeployer('dollar', cast.providers[key], dollars(120_000), `DUSD for ${key}`))
  }
  for (const { key } of recipients) {
    steps.push(fromDeployer('credit', cast.recipients[key], credits(60_000), `CRED for ${key}`))
  }
  for (const donor of cast.donors) {
    steps.push(fromDeployer('dollar', donor, dollars(900_000), `DUSD for ${donor}`))
  }

  for (let count = 0; count < DONATION_COUNT; count += 1) {
    const [from] = random.shuffled([...cast.donors, ...cast.holders.slice(0, 6)])
    if (from === undefined) continue
    const when = { timestampSeconds: momentOfDay(random.between(2, 126)), name: 'donation', from }
    const inDollars = cast.donors.includes(from) && random.chance(0.55)
    steps.push(
      inDollars
        ? step(when, 'dollar', 'transfer', [treasury, dollars(random.between(8, 64) * 1_000)])
        : etherStep(when, treasury, parseEther(random.between(2, 38).toFixed(1))),
    )
  }
  for (let epoch = FIRST_EPOCH; epoch <= EPOCH_IN_USE; epoch += 1) {
    // Fees fall due when an epoch starts.
    const dueDay = freezeDay(epoch, settings) + settings.lead / DAY_SECONDS
    for (const { key, fleet } of providers) {
      if (key === 'baobab' || (key === 'quarry' && epoch > 3)) continue
      const fee = Object.values(fleet).reduce((sum, gpus) => sum + gpus, 0) * random.between(14, 19)
      const timestampSeconds = momentOfDay(dueDay + random.between(0.1, 2.8))
      const when = { timestampSeconds, name: `fee of ${key}`, from: cast.providers[key] }
      steps.push(step(when, 'dollar', 'transfer', [treasury, dollars(fee)]))
    }
    for (const { key, id } of recipients) {
      if (id > 9 && epoch < 6) continue
      if (!random.chance(0.4)) continue
      const timestampSeconds = momentOfDay(dueDay + random.between(0.1, 2.8))
      const when = { timestampSeconds, name: `fee of ${key}`, from: cast.recipients[key] }
      steps.push(step(when, 'credit', 'transfer', [treasury, credits(random.between(400, 2_600))]))
    }
  }
  return steps
}
