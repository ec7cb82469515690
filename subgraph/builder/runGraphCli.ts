import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { SubgraphBuildError } from './SubgraphBuildError.ts'

const graphCli = fileURLToPath(new URL('../../node_modules/@graphprotocol/graph-cli/bin/run.js', import.meta.url))
const COLORS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/**
 * Runs graph-cli in a folder; it needs no network for what we ask of it.
 * @throws SubgraphBuildError with its messages about what is wrong
 */
export function runGraphCli(commandArguments: string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [graphCli, ...commandArguments], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new SubgraphBuildError(`graph ${commandArguments.join(' ')} failed:\n${problemsIn(output)}`))
    })
  })
}

/** What graph-cli says is wrong, without its progress and its own stack traces. */
function problemsIn(output: string): string {
  const lines = output.replaceAll(COLORS, '').split('\n')
  const telling = lines.filter((line) => !/^\s*(at |[-✔] |$)|Skip migration/.test(line))
  return telling.join('\n').trim()
}
