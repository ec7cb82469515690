/** Reads a WebAssembly module. Format: https://webassembly.github.io/spec/core/binary/modules.html */
export class ModuleReader {
  readonly #bytes: Buffer
  at: number

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  byte(): number {
    return this.#bytes[this.at++] ?? 0
  }

  skip(count: number): void {
    this.at += count
  }

  leb(): number {
    let result = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte()
      result += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return result
    }
  }

  /** Size of a memory or table; `max` is null when there is none. */
  limits(): { flags: number; min: number; max: number | null } {
    const flags = this.byte()
    const min = this.leb()
    return { flags, min, max: (flags & 1) === 1 ? this.leb() : null }
  }

  /** An initialiser: one instruction and `end`. */
  skipConstantExpression(): boolean {
    const opcode = this.byte()
    if (opcode === 0x41 || opcode === 0x42 || opcode === 0x23 || opcode === 0xd2) this.leb()
    else if (opcode === 0x43) this.skip(4)
    else if (opcode === 0x44) this.skip(8)
    else if (opcode === 0xd0) this.skip(1)
    else return false
    return this.byte() === 0x0b
  }
}
