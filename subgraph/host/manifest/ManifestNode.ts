import { IndexerError } from '../errors/IndexerError.ts'

/** A place in the manifest; every reader says where it stands when something has the wrong form. */
export class ManifestNode {
  readonly location: string
  readonly #value: unknown

  constructor(location: string, value: unknown) {
    this.location = location
    this.#value = value
  }

  has(key: string): boolean {
    return this.#record()[key] !== undefined && this.#record()[key] !== null
  }

  at(key: string): ManifestNode {
    return new ManifestNode(`${this.location}.${key}`, this.#record()[key])
  }

  /** Items of an optional list. */
  list(key: string): ManifestNode[] {
    if (!this.has(key)) return []
    const value = this.#record()[key]
    if (!Array.isArray(value)) throw this.#invalid(`${key} must be a list`)
    return value.map((item: unknown, index) => new ManifestNode(`${this.location}.${key}[${index}]`, item))
  }

  entries(): [string, ManifestNode][] {
    return Object.keys(this.#record()).map((key) => [key, this.at(key)])
  }

  /** Strings of a string or a list of strings. */
  texts(): string[] {
    return Array.isArray(this.#value) ? this.#value.map((item: unknown) => String(item)) : [this.text()]
  }

  text(): string {
    if (typeof this.#value !== 'string') throw this.#invalid('must be a string')
    return this.#value
  }

  integer(): number {
    const value = this.#value
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw this.#invalid('must be a non-negative integer')
    return value
  }

  /** A local file; a deployed manifest has `{ '/': '/ipfs/…' }` instead. */
  path(): string {
    if (typeof this.#value !== 'string')
      throw this.#invalid('must be a local path (a manifest from IPFS cannot be run directly)')
    return this.#value
  }

  raw(): unknown {
    return this.#value
  }

  #record(): Record<string, unknown> {
    if (typeof this.#value !== 'object' || this.#value === null) throw this.#invalid('must be a mapping')
    return this.#value as Record<string, unknown>
  }

  #invalid(problem: string): IndexerError {
    return new IndexerError('build-invalid', `${this.location} ${problem}`)
  }
}
