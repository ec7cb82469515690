import type { GpuClassKey } from './gpuClasses.ts'

/** GPUs per class. */
type Fleet = Readonly<Partial<Record<GpuClassKey, number>>>

/** A compute provider; all are invented. The id is its place in the order of admission, from 1. */
export interface ProviderProfile {
  key: string
  id: number
  name: string
  /** Bit number in a policy's set of regions. */
  region: number
  fleet: Fleet
}

const profile = <Key extends string>(key: Key, id: number, name: string, region: number, fleet: Fleet) =>
  ({ key, id, name, region, fleet }) as const satisfies ProviderProfile

/** Regions: 0 EU-North, 1 EU-West, 2 NA-East, 3 NA-West, 4 AP-South, 5 AP-East, 6 SA-East, 7 AF-South. */
export const providers = [
  profile('fjord', 1, 'Fjord Compute Cooperative', 0, { h100: 412, a100: 96 }),
  profile('plateau', 2, 'Plateau Datacentres', 3, { h100: 286, h200: 128 }),
  profile('monsoon', 3, 'Monsoon Grid', 4, { h100: 214, rtx4090: 320 }),
  profile('estuary', 4, 'Estuary Hosting', 1, { h100: 180, a100: 144 }),
  profile('saguaro', 5, 'Saguaro Campus Cluster', 2, { a100: 256, rtx4090: 180 }),
  profile('pampas', 6, 'Pampas University Grid', 6, { a100: 128, rtx4090: 240 }),
  profile('lakeside', 7, 'Lakeside GPU Exchange', 5, { h200: 96, h100: 120 }),
  profile('quarry', 8, 'Quarry GPU Works', 2, { h100: 90, rtx4090: 410 }),
  profile('baobab', 9, 'Baobab Open Infrastructure', 7, { a100: 64, h100: 48 }),
] as const

export type ProviderKey = (typeof providers)[number]['key']
