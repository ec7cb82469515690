import { RpcError } from '../errors/RpcError.ts'

/** An object from the RPC endpoint, read with checks: endpoints do send incomplete answers. */
export class RpcRecord {
  readonly #name: string
  readonly #fields: Record<string, unknown>

  constructor(name: string, value: unknown) {
    if (typeof value !== 'object' || value === null) throw new RpcError('inconsistent', `the endpoint has no ${name}`)
    this.#name = name
    this.#fields = value as Record<string, unknown>
  }

  bytes(field: string, length?: number): Buffer {
    const bytes = this.optionalBytes(field, length)
    if (bytes === null) throw this.#malformed(field)
    return bytes
  }

  optionalBytes(field: string, length?: number): Buffer | null {
    const value = this.#fields[field]
    if (value === null || value === undefined) return null
    if (typeof value !== 'string' || !value.startsWith('0x') || value.length % 2 !== 0) throw this.#malformed(field)
    const bytes = Buffer.from(value.slice(2), 'hex')
    if (bytes.length !== value.length / 2 - 1 || (length !== undefined && bytes.length !== length))
      throw this.#malformed(field)
    return bytes
  }

  quantity(field: string): bigint {
    const quantity = this.optionalQuantity(field)
    if (quantity === null) throw this.#malformed(field)
    return quantity
  }

  optionalQuantity(field: string): bigint | null {
    const value = this.#fields[field]
    if (value === null || value === undefined) return null
    if (typeof value !== 'string' || !/^0x[0-9a-fA-F]+$/.test(value)) throw this.#malformed(field)
    return BigInt(value)
  }

  number(field: string): number {
    const value = Number(this.quantity(field))
    if (!Number.isSafeInteger(value)) throw this.#malformed(field)
    return value
  }

  list(field: string): unknown[] {
    const value = this.#fields[field]
    if (!Array.isArray(value)) throw this.#malformed(field)
    return value
  }

  isTrue(field: string): boolean {
    return this.#fields[field] === true
  }

  #malformed(field: string): RpcError {
    return new RpcError('malformed', `malformed answer: ${this.#name}.${field}`, { shrink: true })
  }
}
