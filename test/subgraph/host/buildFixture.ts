import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Abi, Hex } from 'viem'

const FIXTURE = fileURLToPath(new URL('./fixture', import.meta.url))
const GRAPH_CLI = fileURLToPath(new URL('../../../node_modules/@graphprotocol/graph-cli/bin/run.js', import.meta.url))
const run = promisify(execFile)

export interface CompiledContract {
  abi: Abi
  bytecode: Hex
}

export interface Fixture {
  buildDirectory: string
  ledger: CompiledContract
  box: CompiledContract
}

interface CompilerOutput {
  sourceHash: string
  contracts: Record<'Ledger' | 'Box', { abi: Abi; evm: { bytecode: { object: string } } }>
}

/** Compiles the fixture's contracts and subgraph with the real compilers; skipped while its sources are unchanged. */
export async function buildFixture(): Promise<Fixture> {
  const contracts = compileContracts()
  const buildDirectory = join(FIXTURE, 'build')
  const marker = join(buildDirectory, 'sources.sha256')
  const hash = hashSources()
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== hash) {
    rmSync(buildDirectory, { recursive: true, force: true })
    for (const command of [['codegen'], ['build', '--output-dir', 'build']]) {
      await run(process.execPath, [GRAPH_CLI, ...command], { cwd: FIXTURE })
    }
    writeFileSync(marker, hash)
  }
  return { buildDirectory, ...contracts }
}

function compileContracts(): { ledger: CompiledContract; box: CompiledContract } {
  const cached = join(FIXTURE, 'Ledger.json')
  const source = readFileSync(join(FIXTURE, 'Ledger.sol'), 'utf8')
  const sourceHash = createHash('sha256').update(source).digest('hex')
  let output = existsSync(cached) ? (JSON.parse(readFileSync(cached, 'utf8')) as CompilerOutput) : null
  if (output?.sourceHash !== sourceHash) {
    const solc = createRequire(import.meta.url)('solc') as { compile: (input: string) => string }
    const input = {
      language: 'Solidity',
      sources: { 'Ledger.sol': { content: source } },
      settings: { outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } }, evmVersion: 'cancun' },
    }
    const compiled = JSON.parse(solc.compile(JSON.stringify(input))) as {
      contracts: Record<string, CompilerOutput['contracts']>
      errors?: { severity: string; formattedMessage: string }[]
    }
    const problem = compiled.errors?.find((error) => error.severity === 'error')
    const contracts = compiled.contracts['Ledger.sol']
    if (problem || !contracts) throw new Error(problem?.formattedMessage ?? 'nothing compiled')
    output = { sourceHash, contracts }
    writeFileSync(cached, JSON.stringify(output))
  }
  const { Ledger, Box } = output.contracts
  mkdirSync(join(FIXTURE, 'abis'), { recursive: true })
  writeFileSync(join(FIXTURE, 'abis/Ledger.json'), `${JSON.stringify(Ledger.abi, null, 2)}\n`)
  writeFileSync(join(FIXTURE, 'abis/Box.json'), `${JSON.stringify(Box.abi, null, 2)}\n`)
  const asContract = (contract: typeof Ledger): CompiledContract => ({
    abi: contract.abi,
    bytecode: `0x${contract.evm.bytecode.object}`,
  })
  return { ledger: asContract(Ledger), box: asContract(Box) }
}

function hashSources(): string {
  const hash = createHash('sha256')
  const files = [
    'subgraph.yaml',
    'schema.graphql',
    'Ledger.sol',
    ...readdirSync(join(FIXTURE, 'src')).map((name) => `src/${name}`),
  ]
  for (const file of files) hash.update(readFileSync(join(FIXTURE, file)))
  return hash.digest('hex')
}
