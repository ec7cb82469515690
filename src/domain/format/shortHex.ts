/** `0x57cc…24b7`: cut in the middle, since both ends of a hash are compared by eye. Short values stay whole. */
export function shortHex(hex: string, lead = 4, tail = 4): string {
  const start = hex.startsWith('0x') ? 2 + lead : lead
  return hex.length <= start + tail + 1 ? hex : `${hex.slice(0, start)}…${hex.slice(-tail)}`
}
