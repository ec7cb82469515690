/** A 64-bit signed integer of the schema type `Int8`, kept apart from `BigInt`, which is a plain bigint here. */
export class Int8 {
  readonly value: bigint

  constructor(value: bigint) {
    this.value = BigInt.asIntN(64, value)
  }
}
