import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runGraphCli } from './runGraphCli.ts'
import { subgraphSourceHash } from './subgraphSourceHash.ts'

/**
 * Compiles the mappings as they are, with the addresses of the committed manifest, unless that was done for just these
 * sources. Works on a copy, so that two at once don't disturb each other and a broken-off one leaves nothing half.
 * @returns folder of the build
 * @throws SubgraphBuildError with the compiler's words
 */
export async function compileSubgraph(
  subgraphFolder: string,
  onProgress: (line: string) => void = () => {},
): Promise<string> {
  const hash = (await subgraphSourceHash(subgraphFolder)).slice(0, 16)
  const buildFolder = join(subgraphFolder, 'build')
  const target = join(buildFolder, `compiled-${hash}`)
  if (existsSync(target)) {
    onProgress('Subgraph: compiled already')
    return target
  }
  await mkdir(buildFolder, { recursive: true })
  const workFolder = await mkdtemp(join(buildFolder, 'work-'))
  try {
    for (const name of ['subgraph.yaml', 'schema.graphql', 'src', 'abis']) {
      await cp(join(subgraphFolder, name), join(workFolder, name), { recursive: true })
    }
    onProgress('Subgraph: generating types')
    await runGraphCli(['codegen'], workFolder)
    onProgress('Subgraph: compiling mappings')
    await runGraphCli(['build'], workFolder)
    await moveUnlessThere(join(workFolder, 'build'), target)
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
  return target
}

/** Another process may have built the same in the meantime; then theirs is as good. */
async function moveUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}
