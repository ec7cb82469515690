import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../src/domain/format/Language.ts'
import { projectRoot } from '../contracts/projectRoot.ts'
import { allowInlineScripts } from './allowInlineScripts.ts'
import { buildLanguage } from './buildLanguage.ts'
import { joinLanguages } from './joinLanguages.ts'
import { LANGUAGES } from './languages.ts'

const INPUTS = ['src', 'local/dashboard', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
const outputFolder = join(projectRoot, 'dist')
const pageFile = join(outputFolder, 'index.html')
const hashFile = join(outputFolder, '.sources')

async function filesBelow(path: string): Promise<string[]> {
  const absolute = join(projectRoot, path)
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return [absolute]
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function hashInputs(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await Promise.all(INPUTS.map(filesBelow))).flat().sort()) {
    hash
      .update(file.slice(projectRoot.length))
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Builds the dashboard into `dist/`, unless that was done for just these sources. Returns the folder. */
export async function buildDashboard(): Promise<string> {
  const hash = await hashInputs()
  if (existsSync(hashFile) && (await readFile(hashFile, 'utf8')) === hash) return outputFolder
  const pages = new Map<Language, string>()
  for (const language of LANGUAGES) {
    await buildLanguage(language, { emptyOutDir: pages.size === 0 })
    pages.set(language, await readFile(pageFile, 'utf8'))
  }
  await writeFile(pageFile, allowInlineScripts(joinLanguages(pages)))
  await writeFile(hashFile, hash)
  return outputFolder
}
