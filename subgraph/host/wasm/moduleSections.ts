import { ModuleReader } from './ModuleReader.ts'

export const SECTION = { import: 2, memory: 5, global: 6, export: 7 } as const

export interface Section {
  id: number
  header: number
  start: number
  end: number
}

export function readSections(module: Buffer): Section[] {
  const sections: Section[] = []
  const reader = new ModuleReader(module, 8)
  while (reader.at < module.length) {
    const header = reader.at
    const id = reader.byte()
    const size = reader.leb()
    sections.push({ id, header, start: reader.at, end: reader.at + size })
    reader.at += size
  }
  return sections
}

/** The module with other content in a section. */
export function replaceSection(module: Buffer, section: Section, content: Buffer): Buffer {
  return Buffer.concat([
    module.subarray(0, section.header),
    Buffer.of(section.id),
    leb(content.length),
    content,
    module.subarray(section.end),
  ])
}

/** An unsigned number as modules have it. */
export function leb(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low | 0x80 : low)
  } while (rest > 0)
  return Buffer.from(bytes)
}
