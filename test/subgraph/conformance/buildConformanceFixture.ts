import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CompiledContract } from '../host/buildFixture.ts'
import { runGraphCli } from '../../../subgraph/builder/runGraphCli.ts'
import { compileTestContract } from '../../support/compileTestContract.ts'

const FOLDER = fileURLToPath(new URL('./fixture', import.meta.url))
const BUILD = join(FOLDER, 'build')
const SOURCES = ['subgraph.yaml', 'schema.graphql', 'Stage.sol', 'src/scenes.ts', 'src/probes.ts']

export interface ConformanceFixture {
  buildDirectory: string
  stage: CompiledContract
}

/** Compiles the suite's contract and mappings with the real compilers; skipped while their sources are unchanged. */
export async function buildConformanceFixture(): Promise<ConformanceFixture> {
  const hash = createHash('sha256')
  for (const source of SOURCES) hash.update(await readFile(join(FOLDER, source)))
  const digest = hash.digest('hex')
  const marker = join(BUILD, 'stage.json')
  if (existsSync(marker)) {
    const known = JSON.parse(await readFile(marker, 'utf8')) as { digest: string; stage: CompiledContract }
    if (known.digest === digest) return { buildDirectory: BUILD, stage: known.stage }
  }
  await rm(BUILD, { recursive: true, force: true })
  const { Stage: stage } = compileTestContract('test/subgraph/conformance/fixture/Stage.sol', ['Stage'])
  if (!stage) throw new Error('Stage.sol has no contract Stage')
  await mkdir(join(FOLDER, 'abis'), { recursive: true })
  await writeFile(join(FOLDER, 'abis/Stage.json'), JSON.stringify(stage.abi))
  await runGraphCli(['codegen'], FOLDER)
  await runGraphCli(['build', '--output-dir', 'build'], FOLDER)
  await writeFile(marker, JSON.stringify({ digest, stage }))
  return { buildDirectory: BUILD, stage }
}
