import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

interface Source {
  name: string
  source: { address?: string; abi: string; startBlock?: number }
  mapping: { apiVersion: string; file: string; abis: { name: string; file: string }[] }
}

interface Manifest {
  features?: string[]
  schema: { file: string }
  dataSources: Source[]
  templates?: Source[]
}

export interface Variant {
  /** The one data source that stays. */
  source: { address: string; startBlock: number }
  apiVersion?: string
  features?: string[]
}

/** Writes a manifest over the same compiled mappings, with the stage's data source alone. @returns its folder */
export async function writeVariant(buildDirectory: string, folder: string, variant: Variant): Promise<string> {
  const manifest = parse(await readFile(join(buildDirectory, 'subgraph.yaml'), 'utf8')) as Manifest
  const absolute = (path: string) => join(buildDirectory, path)
  manifest.schema.file = absolute(manifest.schema.file)
  manifest.dataSources = manifest.dataSources.filter(({ name }) => name === 'Stage')
  for (const { source, mapping } of manifest.dataSources) {
    Object.assign(source, variant.source)
    if (variant.apiVersion !== undefined) mapping.apiVersion = variant.apiVersion
  }
  for (const { mapping } of [...manifest.dataSources, ...(manifest.templates ?? [])]) {
    mapping.file = absolute(mapping.file)
    for (const abi of mapping.abis) abi.file = absolute(abi.file)
  }
  if (variant.features) manifest.features = variant.features
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'subgraph.yaml'), stringify(manifest))
  return folder
}
