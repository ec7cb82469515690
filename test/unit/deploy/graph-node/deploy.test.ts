import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { deployBuild } from '../../../../deploy/graph-node/deploy.ts'

const MANIFEST = `
schema: { file: schema.graphql }
dataSources:
  - name: One
    mapping: { file: mappings.wasm, abis: [{ name: A, file: abis/A.json }] }
  - name: Two
    mapping: { file: mappings.wasm, abis: [{ name: A, file: abis/A.json }] }
`

interface Link {
  '/': string
}

let folder: string
let server: Server
let url: string
/** What was put into IPFS, by hash, and what graph-node was asked for. */
let stored: Map<string, Buffer>
let asked: { method: string; params: Record<string, string> }[]
let refusal: string | null

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-test-'))
  stored = new Map()
  asked = []
  refusal = null
  writeFileSync(join(folder, 'subgraph.yaml'), MANIFEST)
  writeFileSync(join(folder, 'schema.graphql'), 'type A @entity { id: ID! }')
  // Bytes that are no text: they must arrive as they are.
  writeFileSync(join(folder, 'mappings.wasm'), Buffer.from([0, 0x61, 0x73, 0x6d, 0xff, 0xfe, 0x0d, 0x0a]))
  mkdirSync(join(folder, 'abis'))
  writeFileSync(join(folder, 'abis/A.json'), '[]')
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () =>
      response.end(JSON.stringify(answer(request.url ?? '', request.headers, Buffer.concat(chunks)))),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

function answer(path: string, headers: Record<string, unknown>, body: Buffer): unknown {
  if (path.startsWith('/api/v0/add')) {
    const boundary = /boundary=(.+)$/.exec(String(headers['content-type']))?.[1] ?? ''
    const start = body.indexOf('\r\n\r\n') + 4
    const content = body.subarray(start, body.indexOf(`\r\n--${boundary}`, start))
    const hash = `Qm${createHash('sha256').update(content).digest('hex')}`
    stored.set(hash, content)
    return { Name: 'x', Hash: hash }
  }
  const call = JSON.parse(body.toString()) as (typeof asked)[number]
  asked.push({ method: call.method, params: call.params })
  if (refusal !== null && call.method === 'subgraph_create') return { id: 1, error: { message: refusal } }
  return { id: 1, result: {} }
}

const deploy = () => deployBuild(folder, { node: url, ipfs: url, name: 'plenum', versionLabel: '1.0.0' })

describe('deploying to a graph-node', () => {
  it('uploads every file of the build as it is, and a manifest that links to them', async () => {
    const manifest = parse(stored.get(await deploy())?.toString() ?? '') as {
      schema: { file: Link }
      dataSources: { mapping: { file: Link; abis: { file: Link }[] } }[]
    }
    const contentOf = (link: Link | undefined) => stored.get(link?.['/'].replace('/ipfs/', '') ?? '')
    expect(contentOf(manifest.schema.file)).toEqual(readFileSync(join(folder, 'schema.graphql')))
    expect(manifest.dataSources).toHaveLength(2)
    for (const { mapping } of manifest.dataSources) {
      expect(contentOf(mapping.file)).toEqual(readFileSync(join(folder, 'mappings.wasm')))
      expect(contentOf(mapping.abis[0]?.file)).toEqual(readFileSync(join(folder, 'abis/A.json')))
    }
  })

  it('registers the name and deploys the manifest under it', async () => {
    const hash = await deploy()
    expect(asked).toEqual([
      { method: 'subgraph_create', params: { name: 'plenum' } },
      { method: 'subgraph_deploy', params: { name: 'plenum', ipfs_hash: hash, version_label: '1.0.0' } },
    ])
  })

  it('puts a later version under a name that is there already', async () => {
    refusal = 'subgraph name already exists: plenum'
    await deploy()
    expect(asked.at(-1)?.method).toBe('subgraph_deploy')
  })

  it("fails with graph-node's words when it refuses", async () => {
    refusal = 'not today'
    await expect(deploy()).rejects.toThrow('not today')
  })
})

describe('the Compose file', () => {
  const here = fileURLToPath(new URL('../../../../deploy/graph-node', import.meta.url))
  const compose = parse(readFileSync(join(here, 'compose.yaml'), 'utf8')) as {
    services: Record<
      string,
      { image: string; ports?: string[]; volumes?: string[]; depends_on?: Record<string, unknown> }
    >
    volumes: Record<string, unknown>
  }

  it('pins the version of every image', () => {
    for (const { image } of Object.values(compose.services)) expect(image).toMatch(/:v?\d+(\.\d+)+$/)
  })

  it('opens no port to other machines', () => {
    for (const { ports = [] } of Object.values(compose.services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  })

  it('names services and volumes that exist', () => {
    for (const { depends_on = {}, volumes = [] } of Object.values(compose.services)) {
      for (const name of Object.keys(depends_on)) expect(Object.keys(compose.services)).toContain(name)
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0])
    }
  })
})
