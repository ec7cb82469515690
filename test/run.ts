import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../local/contracts/projectRoot.ts'

/** What a part of the suite came to. Checks without cases of their own (types, lint) count as one. */
type Counts = { passed: number; failed: number; skipped: number }
type Part = { name: string; run: () => Promise<Counts> }

const scratch = mkdtempSync(join(tmpdir(), 'plenum-test-'))
const bin = (path: string) => join(projectRoot, 'node_modules', path)

/** Runs a Node program with its output on the screen; resolves with exit code and output. */
function runNode(args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' },
    })
    let output = ''
    const keep = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString()
      stream.write(chunk)
    }
    child.stdout.on('data', keep(process.stdout))
    child.stderr.on('data', keep(process.stderr))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function check(name: string, args: string[]): Part {
  return {
    name,
    run: async () => {
      const { code } = await runNode(args)
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
    },
  }
}

function vitest(project: string): Part {
  return {
    name: project,
    run: async () => {
      const report = join(scratch, `${project}.json`)
      const { code } = await runNode([
        bin('vitest/vitest.mjs'),
        ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ])
      const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
      const failed = counts.numFailedTests ?? 0
      return {
        passed: counts.numPassedTests ?? 0,
        // A file that can't be loaded fails without a failed test in it.
        failed: failed === 0 && code !== 0 ? 1 : failed,
        skipped: (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0),
      }
    },
  }
}

const contracts: Part = {
  name: 'contracts',
  run: async () => {
    const { code, output } = await runNode([bin('hardhat/dist/src/cli.js'), 'test', 'solidity'])
    const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(output)?.[1] ?? 0)
    const failed = count('failing')
    return { passed: count('passing'), failed: failed === 0 && code !== 0 ? 1 : failed, skipped: count('skipped') }
  },
}

const parts: Part[] = [
  check('types', [bin('typescript/bin/tsc'), '--noEmit']),
  check('format', [bin('@biomejs/biome/bin/biome'), 'format', '.']),
  check('lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0']),
  check('directions', [bin('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src', 'subgraph/host', 'local', 'test']),
  check('unused', [bin('knip/bin/knip.js')]),
  check('abi', ['local/contracts/generateAbi.ts', '--check']),
  vitest('unit'),
  contracts,
  vitest('subgraph'),
  vitest('e2e'),
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `No part is called ${unknown.join(', ')}; there are: ${parts.map((part) => part.name).join(', ')}\n`,
  )
  process.exit(2)
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 }
const table: string[] = []
for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  process.stdout.write(`\n── ${part.name}\n`)
  const started = performance.now()
  const counts = await part.run()
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  table.push(
    `  ${counts.failed === 0 ? '✓' : '✗'} ${part.name.padEnd(11)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(3)} failed  ${seconds.padStart(6)} s`,
  )
}
rmSync(scratch, { recursive: true, force: true })
process.stdout.write(`\n${table.join('\n')}\n\n`)
process.stdout.write(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`,
)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
