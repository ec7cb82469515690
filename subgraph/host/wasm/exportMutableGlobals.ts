const SECTION = { import: 2, global: 6, export: 7 } as const
const GLOBAL_KIND = 3

/** Prefix of the names under which `exportMutableGlobals` exports them. */
export const GLOBAL_EXPORT_PREFIX = 'host:global:'

/**
 * Returns the module with all its mutable globals exported, so that a used instance can be set back to its state after
 * start-up instead of instantiating the module anew. Returns null for a module whose globals cannot be read this way.
 * Format: https://webassembly.github.io/spec/core/binary/modules.html
 */
export function exportMutableGlobals(module: Buffer): Buffer | null {
  const sections = readSections(module)
  const importSection = sections.find((section) => section.id === SECTION.import)
  const globalSection = sections.find((section) => section.id === SECTION.global)
  const exportSection = sections.find((section) => section.id === SECTION.export)
  if (!exportSection) return null
  const imported = importSection ? countImportedGlobals(new Reader(module, importSection.start)) : 0
  const mutable = globalSection ? readMutableGlobals(new Reader(module, globalSection.start), imported) : []
  if (mutable === null) return null

  const body = new Reader(module, exportSection.start)
  const count = body.leb()
  const entries = mutable.map((index) => {
    const name = Buffer.from(`${GLOBAL_EXPORT_PREFIX}${index}`)
    return Buffer.concat([leb(name.length), name, Buffer.of(GLOBAL_KIND), leb(index)])
  })
  const content = Buffer.concat([leb(count + mutable.length), module.subarray(body.at, exportSection.end), ...entries])
  return Buffer.concat([
    module.subarray(0, exportSection.header),
    Buffer.of(SECTION.export),
    leb(content.length),
    content,
    module.subarray(exportSection.end),
  ])
}

interface Section {
  id: number
  header: number
  start: number
  end: number
}

function readSections(module: Buffer): Section[] {
  const sections: Section[] = []
  const reader = new Reader(module, 8)
  while (reader.at < module.length) {
    const header = reader.at
    const id = reader.byte()
    const size = reader.leb()
    sections.push({ id, header, start: reader.at, end: reader.at + size })
    reader.at += size
  }
  return sections
}

function countImportedGlobals(reader: Reader): number {
  let globals = 0
  for (let count = reader.leb(); count > 0; count--) {
    reader.skip(reader.leb())
    reader.skip(reader.leb())
    const kind = reader.byte()
    if (kind === 0) reader.leb()
    else if (kind === 1) {
      reader.byte()
      reader.limits()
    } else if (kind === 2) reader.limits()
    else if (kind === GLOBAL_KIND) {
      reader.skip(2)
      globals++
    }
  }
  return globals
}

function readMutableGlobals(reader: Reader, imported: number): number[] | null {
  const mutable: number[] = []
  const count = reader.leb()
  for (let index = 0; index < count; index++) {
    reader.byte()
    if (reader.byte() === 1) mutable.push(imported + index)
    if (!reader.skipConstantExpression()) return null
  }
  return mutable
}

class Reader {
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

  limits(): void {
    const flags = this.byte()
    this.leb()
    if ((flags & 1) === 1) this.leb()
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

function leb(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low | 0x80 : low)
  } while (rest > 0)
  return Buffer.from(bytes)
}
