import type { Hex } from '../../hex.ts'

/** Why a field can't be read; the page has the words. `digits`: an address with this many of its 40. */
export type FieldError =
  | {
      kind:
        | 'required'
        | 'number'
        | 'positive'
        | 'tooPrecise'
        | 'address'
        | 'bytes'
        | 'tooLarge'
        | 'inPast'
        | 'order'
        | 'tooLong'
    }
  | { kind: 'digits'; digits: number }
  | { kind: 'bounds'; minimum: bigint; maximum: bigint }

export type Parsed<T> = { value: T; error?: never } | { value?: never; error: FieldError }

/** A number with at most `decimals` digits after the point, as an integer of the smallest unit. Grouping is allowed. */
export function parseAmount(text: string, decimals: number): Parsed<bigint> {
  const plain = text.trim().replaceAll(/[,\s]/g, '')
  if (plain === '') return { error: { kind: 'required' } }
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain)
  if (match === null || plain === '.') return { error: { kind: 'number' } }
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return { error: { kind: 'tooPrecise' } }
  return { value: BigInt(`${match[1] ?? ''}${fraction.padEnd(decimals, '0')}` || '0') }
}

/** Like `parseAmount`, above zero. */
export function parsePositive(text: string, decimals: number): Parsed<bigint> {
  const parsed = parseAmount(text, decimals)
  return parsed.value === 0n ? { error: { kind: 'positive' } } : parsed
}

/** `1e25`, `10^25`, `2.5e24` or digits: floating-point operations are not typed out. */
export function parseFlop(text: string): Parsed<bigint> {
  const plain = text.trim().replaceAll(/[,\s]/g, '').replace(/^10\^/, '1e')
  if (plain === '') return { error: { kind: 'required' } }
  const match = /^(\d+)(?:\.(\d+))?(?:e(\d{1,2}))?$/i.exec(plain)
  if (match === null) return { error: { kind: 'number' } }
  const fraction = match[2] ?? ''
  const exponent = Number(match[3] ?? '0')
  if (fraction.length > exponent) return { error: { kind: 'tooPrecise' } }
  return { value: BigInt(`${match[1]}${fraction}`) * 10n ** BigInt(exponent - fraction.length) }
}

export function parseAddress(text: string): Parsed<Hex> {
  const plain = text.trim()
  if (plain === '') return { error: { kind: 'required' } }
  if (/^0x[0-9a-fA-F]{40}$/.test(plain)) return { value: plain.toLowerCase() as Hex }
  const digits = /^0x([0-9a-fA-F]*)$/.exec(plain)?.[1]
  return { error: digits === undefined ? { kind: 'address' } : { kind: 'digits', digits: digits.length } }
}

export function parseBytes(text: string): Parsed<Hex> {
  const plain = text.trim()
  if (plain === '' || plain === '0x') return { value: '0x' }
  return /^0x(?:[0-9a-fA-F]{2})+$/.test(plain) ? { value: plain.toLowerCase() as Hex } : { error: { kind: 'bytes' } }
}

/** `2027-06-30` or `2027-06-30T12:00`, as UTC, in Unix seconds. */
export function parseMoment(text: string): Parsed<bigint> {
  const plain = text.trim()
  if (plain === '') return { error: { kind: 'required' } }
  const milliseconds = Date.parse(plain.includes('T') ? `${plain}Z` : `${plain}T00:00Z`)
  return Number.isNaN(milliseconds) ? { error: { kind: 'number' } } : { value: BigInt(Math.floor(milliseconds / 1000)) }
}
