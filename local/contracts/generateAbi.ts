import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type AbiSource, abiSources } from './abiSources.ts'
import { compile } from './compile.ts'
import { formatAbi } from './formatAbi.ts'
import { projectRoot } from './projectRoot.ts'
import { readArtifact } from './readArtifact.ts'

/**
 * The generated files, by their path from the project's root: a typed constant for the dashboard, JSON for the subgraph.
 * The contracts must be compiled.
 */
async function generatedFiles({ name, source, subgraph }: AbiSource): Promise<Map<string, string>> {
  const json = formatAbi((await readArtifact(source)).abi)
  const contract = basename(source, '.sol').replace(/^IERC20Metadata$/, 'ERC20')
  const header = `// Generated from ${source} by local/contracts/generateAbi.ts; don't edit.\n`
  const files = new Map([[`src/data/abi/${name}Abi.ts`, `${header}export const ${name}Abi = ${json} as const\n`]])
  if (subgraph) files.set(`subgraph/abis/${contract}.json`, `${json}\n`)
  return files
}

/**
 * Compiles the contracts and writes their ABIs.
 * @param check only compare
 * @returns paths that were (or, with `check`, would be) changed
 */
export async function generateAbi(check: boolean, onProgress: (line: string) => void = () => {}): Promise<string[]> {
  await compile(onProgress)
  const changed: string[] = []
  for (const abiSource of abiSources) {
    for (const [path, content] of await generatedFiles(abiSource)) {
      const file = join(projectRoot, path)
      if ((await readFile(file, 'utf8').catch(() => '')) === content) continue
      changed.push(path)
      if (check) continue
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }
  }
  return changed
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const changed = await generateAbi(check, (line) => console.log(line))
  for (const path of changed) console.log(`${check ? 'Stale' : 'Wrote'}: ${path}`)
  if (check && changed.length > 0) {
    console.error('Run node local/contracts/generateAbi.ts and commit what it writes.')
    process.exitCode = 1
  }
}
