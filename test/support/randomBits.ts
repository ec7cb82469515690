import type { Random } from '../../local/demo/model/createRandom.ts'

/** A number of at most so many bits; every length is as likely as any other, so that small and huge ones both occur. */
export function randomBits(random: Random, bits: number): bigint {
  const length = random.integer(bits + 1)
  let value = 0n
  for (let drawn = 0; drawn < length; drawn += 32) value = (value << 32n) | BigInt(random.integer(2 ** 32))
  return value & ((1n << BigInt(length)) - 1n)
}

/** One around a limit (one below, at, one above) as often as any other, inside the same number of bits. */
export function nearOrFar(random: Random, limit: bigint, bits: number): bigint {
  if (random.chance(0.5)) return randomBits(random, bits)
  const near = limit + BigInt(random.integer(3) - 1)
  const largest = (1n << BigInt(bits)) - 1n
  return near < 0n ? 0n : near > largest ? largest : near
}
