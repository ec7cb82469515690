/** Bytes as the chain writes them: `0x` and lower-case digits, two a byte. */
export type Hex = `0x${string}`

/** Twenty bytes. Compared in lower case; shown with its checksum. */
export type Address = Hex
