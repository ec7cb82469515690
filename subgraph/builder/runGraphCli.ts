import { fileURLToPath } from 'node:url'
import { runToEnd } from '../../local/runToEnd.ts'
import { SubgraphBuildError } from './SubgraphBuildError.ts'

const graphCli = fileURLToPath(new URL('../../node_modules/@graphprotocol/graph-cli/bin/run.js', import.meta.url))
const COLORS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/**
 * Runs graph-cli in a folder; it needs no network for what we ask of it.
 * @throws SubgraphBuildError with its messages about what is wrong
 */
export async function runGraphCli(commandArguments: string[], folder: string): Promise<void> {
  const { code, output } = await runToEnd([graphCli, ...commandArguments], { cwd: folder })
  if (code !== 0) throw new SubgraphBuildError(`graph ${commandArguments.join(' ')} failed:\n${problemsIn(output)}`)
}

/** What graph-cli says is wrong, without its progress and its own stack traces. */
function problemsIn(output: string): string {
  const lines = output.replaceAll(COLORS, '').split('\n')
  const telling = lines.filter((line) => !/^\s*(at |[-✔] |$)|Skip migration/.test(line))
  return telling.join('\n').trim()
}
