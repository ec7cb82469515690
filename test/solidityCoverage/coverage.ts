import { spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../local/contracts/projectRoot.ts'
import { BRANCH_MARK, type MarkedSource, markBranches } from './markBranches.ts'

/** A copy of the project's Solidity with marked branches; hardhat.config.ts takes sources and tests from there. */
const folder = 'coverage/marked/'
const copy = join(projectRoot, folder)

/**
 * Line and branch coverage of contracts/ by the Solidity tests. Hardhat measures lines; branches (both outcomes of every `if` and
 * `?:`; not the parts of `&&` and `||`) are measured by marks on lines of their own. A line counts when all of it has run.
 */
async function main(): Promise<void> {
  await rm(copy, { recursive: true, force: true })
  await mkdir(copy, { recursive: true })
  // What is measured is larger than what is deployed: sizes say nothing here.
  const filter = (path: string): boolean => !path.endsWith('Sizes.t.sol')
  await cp(join(projectRoot, 'test/contracts'), join(copy, 'test/contracts'), { recursive: true, filter })
  const marked = markBranches(await readSources())
  for (const [path, { text }] of marked) {
    await mkdir(join(copy, path, '..'), { recursive: true })
    await writeFile(join(copy, path), text)
  }
  await runCoverage()
  const totals = count(await readFile(join(projectRoot, 'coverage/lcov.info'), 'utf8'), marked)
  console.log(`\ncontracts_line_coverage: ${percent(totals.lines)}`)
  console.log(`contracts_branch_coverage: ${percent(totals.branches)}`)
}

async function readSources(): Promise<Map<string, string>> {
  const entries = await readdir(join(projectRoot, 'contracts'), { recursive: true })
  const paths = entries
    .filter((entry) => entry.endsWith('.sol'))
    .map((entry) => `contracts/${entry.replaceAll('\\', '/')}`)
  return new Map(
    await Promise.all(
      paths.sort().map(async (path) => [path, await readFile(join(projectRoot, path), 'utf8')] as const),
    ),
  )
}

function runCoverage(): Promise<void> {
  return new Promise((resolve, reject) => {
    const hardhat = join(projectRoot, 'node_modules/hardhat/dist/src/cli.js')
    const child = spawn(process.execPath, [hardhat, 'test', 'solidity', '--coverage'], {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLENUM_SOLIDITY_FOLDER: folder, HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' },
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The tests failed (${code})`))))
  })
}

type Tally = { found: number; hit: number }

/** Adds up Hardhat's lines, and prints what has not run. */
function count(lcov: string, marked: ReadonlyMap<string, MarkedSource>): { lines: Tally; branches: Tally } {
  const totals = { lines: { found: 0, hit: 0 }, branches: { found: 0, hit: 0 } }
  for (const record of lcov.split('end_of_record')) {
    const path = /^SF:(.*)$/m.exec(record)?.[1]?.replaceAll('\\', '/').replace(folder, '')
    const source = path === undefined ? undefined : marked.get(path)
    if (path === undefined || source === undefined) continue
    const ran = new Map(
      [...record.matchAll(/^DA:(\d+),(\d+)$/gm)].map(([, line, times]) => [Number(line), times !== '0']),
    )
    const missing = tallyFile(source, ran, totals)
    if (missing.length > 0) console.log(`${path}: not run: ${missing.join(', ')}`)
  }
  return totals
}

/** @returns original lines (and `line ?` for a branch) that have not run */
function tallyFile(
  { text, originalLines }: MarkedSource,
  ran: ReadonlyMap<number, boolean>,
  totals: { lines: Tally; branches: Tally },
): string[] {
  const missing: string[] = []
  const lines = new Map<number, boolean>()
  for (const [index, written] of text.split('\n').entries()) {
    const hit = ran.get(index + 1)
    const original = originalLines[index] ?? 0
    if (written === BRANCH_MARK) {
      add(totals.branches, hit === true)
      if (!hit) missing.push(`${original} ?`)
    } else if (hit !== undefined) lines.set(original, (lines.get(original) ?? true) && hit)
  }
  for (const [line, hit] of lines) {
    add(totals.lines, hit)
    if (!hit) missing.push(`${line}`)
  }
  return missing
}

function add(tally: Tally, hit: boolean): void {
  tally.found++
  if (hit) tally.hit++
}

const percent = ({ hit, found }: Tally): string => ((100 * hit) / found).toFixed(2)

await main()
