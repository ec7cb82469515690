import { ModuleReader } from './ModuleReader.ts'
import { leb, readSections, replaceSection, SECTION } from './moduleSections.ts'

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
  const imported = importSection ? countImportedGlobals(new ModuleReader(module, importSection.start)) : 0
  const mutable = globalSection ? readMutableGlobals(new ModuleReader(module, globalSection.start), imported) : []
  if (mutable === null) return null

  const body = new ModuleReader(module, exportSection.start)
  const count = body.leb()
  const entries = mutable.map((index) => {
    const name = Buffer.from(`${GLOBAL_EXPORT_PREFIX}${index}`)
    return Buffer.concat([leb(name.length), name, Buffer.of(GLOBAL_KIND), leb(index)])
  })
  const content = Buffer.concat([leb(count + mutable.length), module.subarray(body.at, exportSection.end), ...entries])
  return replaceSection(module, exportSection, content)
}

function countImportedGlobals(reader: ModuleReader): number {
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

function readMutableGlobals(reader: ModuleReader, imported: number): number[] | null {
  const mutable: number[] = []
  const count = reader.leb()
  for (let index = 0; index < count; index++) {
    reader.byte()
    if (reader.byte() === 1) mutable.push(imported + index)
    if (!reader.skipConstantExpression()) return null
  }
  return mutable
}
