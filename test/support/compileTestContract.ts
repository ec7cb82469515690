import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Abi, Hex } from 'viem'
import { projectRoot } from '../../local/contracts/projectRoot.ts'

interface CompilerOutput {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<string, Record<string, { abi: Abi; evm: { bytecode: { object: string } } }>>
}

/**
 * Compiles a test-only contract with the settings of the project's own (hardhat.config.ts), in this process.
 * @param source path from the project's root to a Solidity file
 * @param names contracts in the file, or that it imports
 * @param viaIR as the governor is compiled
 */
export function compileTestContract(
  source: string,
  names: readonly string[],
  { viaIR = false }: { viaIR?: boolean } = {},
): Record<string, { abi: Abi; bytecode: Hex }> {
  const solc = createRequire(import.meta.url)('solc') as {
    compile(input: string, callbacks: { import(path: string): { contents: string } }): string
  }
  const read = (path: string): string =>
    readFileSync(path.startsWith('@') ? join(projectRoot, 'node_modules', path) : join(projectRoot, path), 'utf8')
  const input = {
    language: 'Solidity',
    sources: { [source]: { content: read(source) } },
    settings: {
      viaIR,
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
