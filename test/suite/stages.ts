import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../local/contracts/projectRoot.ts'
import type { Part } from './Part.ts'
import { runNode } from './runNode.ts'

const bin = (path: string) => join(projectRoot, 'node_modules', path)

function check(name: string, args: string[]): Part {
  return {
    name,
    run: async (show) => {
      const { code } = await runNode(args, show)
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
    },
  }
}

function vitest(project: string): Part {
  return {
    name: project,
    run: async (show) => {
      const scratch = await mkdtemp(join(tmpdir(), 'plenum-test-'))
      const report = join(scratch, 'report.json')
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const { code } = await runNode([bin('vitest/vitest.mjs'), 'run', '--project', project, ...reporters], show)
      // There is none when what all files need could not be started.
      const written = await readFile(report, 'utf8').catch(() => '{}')
      await rm(scratch, { recursive: true, force: true })
      const counts = JSON.parse(written) as Record<string, number>
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
  run: async (show) => {
    const { code, output } = await runNode([bin('hardhat/dist/src/cli.js'), 'test', 'solidity'], show)
    const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(output)?.[1] ?? 0)
    const failed = count('failing')
    return { passed: count('passing'), failed: failed === 0 && code !== 0 ? 1 : failed, skipped: count('skipped') }
  },
}

/**
 * Stages one after another, the lanes of a stage side by side. The compiler of the Solidity tests and the checks use a core
 * each; chains, indexers and browsers get the machine for themselves.
 */
export const STAGES: readonly (readonly (readonly Part[])[])[] = [
  // Compiles the contracts, which all that follows reads.
  [[check('abi', ['local/contracts/generateAbi.ts', '--check'])]],
  [
    [contracts],
    [
      check('types', [bin('typescript/bin/tsc'), '--noEmit']),
      check('format', [bin('@biomejs/biome/bin/biome'), 'format', '.']),
      check('lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0']),
      check('directions', [
        bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
        ...['src', 'subgraph/host', 'local', 'test'],
      ]),
      check('unused', [bin('knip/bin/knip.js')]),
      vitest('unit'),
    ],
  ],
  [[vitest('subgraph')]],
  [[vitest('e2e')]],
]
