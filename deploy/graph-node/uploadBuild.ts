import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isScalar, parseDocument, visit } from 'yaml'

/** What the upload of a build needs of IPFS: keeps a file, and says under which hash. */
export type AddToIpfs = (name: string, content: Buffer) => Promise<string>

/**
 * Puts a built subgraph into IPFS as graph-cli does: each file, then the manifest with links in place of their names. The
 * WebAssembly is that of the build, byte for byte, which compiling again elsewhere would not promise.
 * @returns the manifest's hash, which is the deployment's id
 * @throws Error for a manifest that names a file which is not there
 */
export async function uploadBuild(buildDirectory: string, add: AddToIpfs): Promise<string> {
  const document = parseDocument(await readFile(join(buildDirectory, 'subgraph.yaml'), 'utf8'))
  const places: { name: string; replace: (hash: string) => void }[] = []
  visit(document, {
    Pair(_key, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'file' || !isScalar(pair.value)) return
      const name = String(pair.value.value)
      places.push({ name, replace: (hash) => (pair.value = document.createNode({ '/': `/ipfs/${hash}` })) })
    },
  })
  const hashes = new Map<string, string>()
  for (const { name, replace } of places) {
    const hash = hashes.get(name) ?? (await add(name, await readFile(join(buildDirectory, name))))
    hashes.set(name, hash)
    replace(hash)
  }
  return add('subgraph.yaml', Buffer.from(document.toString({ lineWidth: 0 })))
}
