import { keccak256, toHex } from 'viem'

/** A source of pseudo-random numbers whose whole sequence follows from its seed. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** In [low, high). */
  between(low: number, high: number): number
  /** Whole number in [0, limit). */
  integer(limit: number): number
  chance(probability: number): boolean
  shuffled<Item>(items: readonly Item[]): Item[]
  /** Independent source for a part of the plan: drawing more there changes nothing elsewhere. */
  fork(label: string): Random
}

/** sfc32 by Chris Doty-Humphrey (PractRand), seeded with the hash of a text. */
export function createRandom(seed: string): Random {
  const hash = keccak256(toHex(seed))
  const word = (index: number) => Number.parseInt(hash.slice(2 + index * 8, 10 + index * 8), 16) | 0
  let [a, b, c, counter] = [word(0), word(1), word(2), word(3)]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 0x1_0000_0000
  }
  const integer = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    integer,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    shuffled: (items) => {
      const keyed = items.map((item) => ({ item, key: next() }))
      return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item)
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}
