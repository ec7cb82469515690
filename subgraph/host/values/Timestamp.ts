/** A moment of the schema type `Timestamp`, in microseconds since 1970. */
export class Timestamp {
  readonly microseconds: bigint

  constructor(microseconds: bigint) {
    this.microseconds = BigInt.asIntN(64, microseconds)
  }

  static fromSeconds(seconds: bigint): Timestamp {
    return new Timestamp(seconds * 1_000_000n)
  }
}
