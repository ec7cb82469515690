import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[]
  samples: number[]
  timeDeltas: number[]
}

/** Where a sample counts: the first of these that its place in the sources, or one of its callers', fits. */
const STAGES: readonly (readonly [string, RegExp])[] = [
  ['idle', /^\(idle\)/],
  ['garbage_collection', /^\(garbage collector\)/],
  ['store', /host\/store\//],
  ['decode', /host\/(decode\/|sync\/DataSources)/],
  ['mapping', /host\/wasm\/|^wasm:/],
  ['fetch', /host\/rpc\/|host\/sync\/fetchBlocks|undici|node:internal\/(streams|webstreams|deps)/],
]

/** Shares of the indexing thread's time by stage, from what Node's --cpu-prof left in a folder. */
export function readProfile(folder: string): Map<string, number> {
  const profiles = readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CpuProfile)
  const indexing = profiles.find(({ nodes }) =>
    nodes.some(({ callFrame }) => callFrame.url.includes('wasm/MappingInstance')),
  )
  if (indexing === undefined) throw new Error('there is no profile of the indexing thread')
  return shares(indexing)
}

function shares({ nodes, samples, timeDeltas }: CpuProfile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const stages = new Map<number, string>()
  const stageOf = (id: number): string => {
    const known = stages.get(id)
    if (known !== undefined) return known
    const frame = byId.get(id)?.callFrame
    const place = `${frame?.url ?? ''}${frame?.functionName ?? ''}`
    const parent = parents.get(id)
    const stage = STAGES.find(([, pattern]) => pattern.test(place))?.[0] ?? (parent ? stageOf(parent) : 'other')
    stages.set(id, stage)
    return stage
  }
  const times = new Map<string, number>()
  let total = 0
  for (const [index, id] of samples.entries()) {
    const time = timeDeltas[index] ?? 0
    total += time
    times.set(stageOf(id), (times.get(stageOf(id)) ?? 0) + time)
  }
  return new Map([...times].map(([stage, time]) => [stage, time / total] as const).sort(([, a], [, b]) => b - a))
}
