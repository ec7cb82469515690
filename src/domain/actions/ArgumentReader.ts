import type { Hex } from '../hex.ts'
import type { Policy } from '../policy/policy.ts'
import type { AbiValue } from './abi/AbiType.ts'
import { POLICY_FIELDS } from './knownFunctions.ts'

/** Typed access to decoded arguments by name. Throws when table and sentence disagree, which a test rules out. */
export class ArgumentReader {
  readonly #arguments: ReadonlyMap<string, AbiValue>

  constructor(values: ReadonlyMap<string, AbiValue>) {
    this.#arguments = values
  }

  integer(name: string): bigint {
    const value = this.#arguments.get(name)
    if (typeof value !== 'bigint') throw new TypeError(`No integer argument ${name}`)
    return value
  }

  text(name: string): string {
    const value = this.#arguments.get(name)
    if (typeof value !== 'string') throw new TypeError(`No text argument ${name}`)
    return value
  }

  address(name: string): Hex {
    return this.text(name) as Hex
  }

  length(name: string): number {
    const value = this.#arguments.get(name)
    if (!Array.isArray(value)) throw new TypeError(`No list argument ${name}`)
    return value.length
  }

  /** The policy struct of `permit` and `restrict`. */
  policy(): Policy {
    return Object.fromEntries(POLICY_FIELDS.map(([field]) => [field, this.integer(field)])) as Policy
  }

  all(): AbiValue[] {
    return [...this.#arguments.values()]
  }
}
