import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Abi, Hex } from 'viem'
import { projectRoot } from './projectRoot.ts'

export interface Artifact {
  abi: Abi
  bytecode: Hex
  deployedBytecode: Hex
}

/**
 * What the compiler made of a contract.
 * @param source its file from the project's root, e.g. `contracts/token/PlenumToken.sol`; the contract is named as the file
 * @throws Error when the contracts aren't compiled
 */
export async function readArtifact(source: string): Promise<Artifact> {
  const file = join(projectRoot, 'artifacts', source, `${basename(source, '.sol')}.json`)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    throw new Error(`No artifact of ${source}: compile the contracts first (node local/contracts/compile.ts)`, {
      cause,
    })
  }
  return JSON.parse(text) as Artifact
}
