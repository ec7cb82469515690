import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runToEnd } from '../runToEnd.ts'
import { projectRoot } from './projectRoot.ts'
import { sourceHash } from './sourceHash.ts'

const hardhatCli = join(projectRoot, 'node_modules/hardhat/dist/src/cli.js')
const hashFile = join(projectRoot, 'cache/sources.sha256')
const artifacts = join(projectRoot, 'artifacts/contracts')

/**
 * Compiles the contracts into `artifacts/`, unless that was done for just these sources.
 * @param onProgress gets one line, also when there is nothing to do
 * @throws Error with the compiler's own words when the sources don't compile
 */
export async function compile(onProgress: (line: string) => void = () => {}): Promise<void> {
  const hash = await sourceHash(projectRoot)
  if (existsSync(artifacts) && (await readFile(hashFile, 'utf8').catch(() => '')) === hash) {
    onProgress('Contracts: compiled already')
    return
  }
  const startMilliseconds = performance.now()
  await runHardhat(['build', '--no-tests', '--quiet'])
  await mkdir(join(projectRoot, 'cache'), { recursive: true })
  await writeFile(hashFile, hash)
  onProgress(`Contracts: compiled in ${((performance.now() - startMilliseconds) / 1000).toFixed(1)} s`)
}

async function runHardhat(commandArguments: string[]): Promise<void> {
  const { code, output } = await runToEnd([hardhatCli, ...commandArguments], {
    cwd: projectRoot,
    env: { ...process.env, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' },
  })
  if (code !== 0) throw new Error(`The contracts don't compile:\n${output.trim()}`)
}

if (import.meta.main) {
  try {
    await compile((line) => console.log(line))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
