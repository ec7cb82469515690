import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a build depends on beside the sources: the settings, and (through the lock file) compiler and libraries. */
const settingFiles = ['hardhat.config.ts', 'package-lock.json']

/** SHA-256 over all that decides what the contracts compile to; the same on every platform. */
export async function sourceHash(root: string): Promise<string> {
  const entries = await readdir(join(root, 'contracts'), { recursive: true })
  const sources = entries
    .filter((entry) => entry.endsWith('.sol'))
    .map((entry) => `contracts/${entry.replaceAll('\\', '/')}`)
    .sort()
  const hash = createHash('sha256')
  for (const file of [...settingFiles, ...sources]) {
    const content = await readFile(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
