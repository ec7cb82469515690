import { ModuleReader } from './ModuleReader.ts'
import { leb, readSections, replaceSection, SECTION } from './moduleSections.ts'

const PAGE_BYTES = 65_536
const WITH_MAXIMUM = 1

/**
 * Returns the module with at most so much memory: growing beyond it fails, which AssemblyScript's allocator answers with a
 * trap. Null when it needs more from the start.
 */
export function limitMemory(module: Buffer, maxBytes: number): Buffer | null {
  const section = readSections(module).find(({ id }) => id === SECTION.memory)
  if (!section) return module
  const reader = new ModuleReader(module, section.start)
  const maxPages = Math.floor(maxBytes / PAGE_BYTES)
  const memories: Buffer[] = []
  const count = reader.leb()
  for (let index = 0; index < count; index++) {
    const { flags, min, max } = reader.limits()
    if (min > maxPages) return null
    memories.push(Buffer.of(flags | WITH_MAXIMUM), leb(min), leb(Math.min(max ?? maxPages, maxPages)))
  }
  return replaceSection(module, section, Buffer.concat([leb(count), ...memories]))
}
