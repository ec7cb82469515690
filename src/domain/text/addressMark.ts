export type AddressMark = {
  /** Row by row, mirrored left to right. */
  cells: readonly boolean[]
  /** Which of the eight chart colours. */
  tone: number
}

/** The 3 × 3 mark of an account. FNV-1a over the address: a visual aid, not an identity; addresses can be ground to fit. */
export function addressMark(address: string): AddressMark {
  let hash = 0x811c9dc5
  for (const character of address.toLowerCase()) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  }
  const bits = [0, 1, 2, 3, 4, 5].map((bit) => ((hash >>> (bit + 8)) & 1) === 1)
  if (!bits.includes(true)) bits[3] = true
  const cells = [0, 1, 2].flatMap((row) => {
    const side = bits[row * 2] ?? false
    return [side, bits[row * 2 + 1] ?? false, side]
  })
  return { cells, tone: (hash % 8) + 1 }
}
