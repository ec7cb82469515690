import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Abi, Hex } from 'viem'
import { projectRoot } from '../../../local/contracts/projectRoot.ts'

interface CompilerOutput {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<string, Record<string, { abi: Abi; evm: { bytecode: { object: string } } }>>
}

/**
 * Compiles a test-only contract as the governor itself is compiled (via IR, the same optimizer settings), so that the two
 * can be compared.
 * @param source path from the project's root to a Solidity file
 * @param name a contract in the file, or one that it imports
 */
export function compilePlain(source: string, names: readonly string[]): Record<string, { abi: Abi; bytecode: Hex }> {
  const solc = createRequire(import.meta.url)('solc') as {
    compile(input: string, callbacks: { import(path: string): { contents: string } }): string
  }
  const read = (path: string): string =>
    readFileSync(path.startsWith('@') ? join(projectRoot, 'node_modules', path) : join(projectRoot, path), 'utf8')
  const input = {
    language: 'Solidity',
    sources: { [source]: { content: read(source) } },
    settings: {
      viaIR: true,
      evmVersion: 'cancun',
      optimizer: { enabled: true, runs: 200 },
      metadata: { bytecodeHash: 'none' },
      outputSelection: { '*': Object.fromEntries(names.map((name) => [name, ['abi', 'evm.bytecode.object']])) },
    },
  }
  const output = JSON.parse(
    solc.compile(JSON.stringify(input), { import: (path) => ({ contents: read(path) }) }),
  ) as CompilerOutput
  const failures = (output.errors ?? []).filter(({ severity }) => severity === 'error')
  if (failures.length > 0) throw new Error(failures.map(({ formattedMessage }) => formattedMessage).join('\n'))
  const found = Object.values(output.contracts).flatMap((contracts) => Object.entries(contracts))
  return Object.fromEntries(found.map(([name, { abi, evm }]) => [name, { abi, bytecode: `0x${evm.bytecode.object}` }]))
}
