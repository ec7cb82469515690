/** Ids of the GPU classes that the local deployment registers. */
export const GPU_CLASS = { rtx4090: 1, a100: 2, h100: 3, h200: 4 } as const
export type GpuClassKey = keyof typeof GPU_CLASS

export const GPU_CLASS_NAME: Readonly<Record<GpuClassKey, string>> = {
  rtx4090: 'RTX 4090',
  a100: 'A100',
  h100: 'H100',
  h200: 'H200',
}

export const gpuClassKeys = Object.keys(GPU_CLASS) as readonly GpuClassKey[]

/** Hours of an epoch of 14 days: what one GPU contributes. */
export const HOURS_PER_EPOCH = 336

/** GPU-hours to the chain's milli-hours. */
export const milliHours = (gpuHours: number) => BigInt(Math.round(gpuHours)) * 1_000n
