import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const TOOLS = ['@graphprotocol/graph-cli', '@graphprotocol/graph-ts']

/** SHA-256 over all that the compiled mappings depend on: sources, schema, ABIs, manifest, and the tools' versions. */
export async function subgraphSourceHash(subgraphFolder: string): Promise<string> {
  const files = ['subgraph.yaml', 'schema.graphql']
  for (const folder of ['src', 'abis']) {
    const entries = await readdir(join(subgraphFolder, folder), { recursive: true, withFileTypes: true })
    files.push(
      ...entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(subgraphFolder.length)),
    )
  }
  const hash = createHash('sha256')
  const tools = TOOLS.map((tool) => join(subgraphFolder, '../node_modules', tool, 'package.json'))
  for (const file of [...files.sort().map((name) => join(subgraphFolder, name)), ...tools]) {
    const content = await readFile(file)
    hash.update(`${file.slice(subgraphFolder.length).replaceAll('\\', '/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
