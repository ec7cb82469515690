import type { ConformanceCase } from '../ConformanceCase.ts'
import { openProbe, type Probe, type ProbeOptions } from './openProbe.ts'

/** A case on a fresh instance of the probes. @param original file and test in graph-node */
export function probeCase(
  original: string,
  says: string,
  run: (probe: Probe) => void,
  options: ProbeOptions = {},
): ConformanceCase {
  return { standsFor: original, says, run: () => run(openProbe(options)) }
}
