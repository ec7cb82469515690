import type { Address } from 'viem'
import type { Random } from '../model/createRandom.ts'
import type { Cast } from './Cast.ts'
import { delegates, type DelegateProfile, type Theme } from './delegates.ts'

/** How an account behaves in votes: the same over the whole history. */
export interface Temperament {
  /** From -1 to 1: how far it leans to For. */
  leaningOf(voter: Address, theme: Theme): number
  /** From 0 to 1: how likely it takes part. */
  diligenceOf(voter: Address): number
  /** How likely it gives a reason. */
  talkativenessOf(voter: Address): number
  writesChinese(voter: Address): boolean
}

export function createTemperament(cast: Cast, random: Random): Temperament {
  const profiles = new Map<Address, DelegateProfile>(delegates.map((profile) => [cast.delegates[profile.key], profile]))
  const traits = new Map<string, number>()
  const trait = (voter: Address, name: string) => {
    const label = `${name}/${voter}`
    const known = traits.get(label) ?? random.fork(label).next()
    traits.set(label, known)
    return known
  }
  return {
    leaningOf: (voter, theme) => profiles.get(voter)?.leaning[theme] ?? (trait(voter, theme) - 0.45) * 1.2,
    diligenceOf: (voter) => (profiles.has(voter) ? 0.62 : trait(voter, 'diligence') * 0.6),
    talkativenessOf: (voter) => (profiles.has(voter) ? 0.8 : trait(voter, 'talk') * 0.45),
    writesChinese: (voter) => profiles.get(voter)?.writesChinese ?? trait(voter, 'language') < 0.22,
  }
}
