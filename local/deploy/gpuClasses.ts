import type { GpuClassSetting } from './DeploymentSettings.ts'

/**
 * Peak FLOP/s: dense FP16 tensor throughput by the vendor's data sheets (RTX 4090 with FP32 accumulation).
 * Multipliers to the RTX 4090: Render Network RNP-021.
 */
export const gpuClasses: readonly GpuClassSetting[] = [
  { name: 'RTX 4090', peakFlops: 165_000_000_000_000n, multiplierBps: 10_000 },
  { name: 'A100', peakFlops: 312_000_000_000_000n, multiplierBps: 35_000 },
  { name: 'H100', peakFlops: 989_000_000_000_000n, multiplierBps: 40_000 },
  { name: 'H200', peakFlops: 989_000_000_000_000n, multiplierBps: 50_000 },
]
