import { readFileSync } from 'node:fs'
import type { RunningProcess } from '../../../local/stack/childProcess.ts'
import { waitUntil } from '../../../local/stack/waitUntil.ts'

/** An indexer under measurement. */
export interface Server {
  process: RunningProcess
  graphqlUrl: string
  /** From the start of its process to the first answer, and to all blocks indexed and queryable. */
  startupSeconds: number
  seconds: number
  /** What its threads took of the processors by then: tells more than the clock where the machine does other things too. */
  cpuSeconds: number
}

const LIMIT_MILLISECONDS = 30 * 60_000

/** Waits for a started indexer. `head` reads which block it is at; it fails while there is no answer. */
export async function untilIndexed(
  process: RunningProcess,
  graphqlUrl: string,
  head: () => Promise<number>,
  wantedBlock: number,
): Promise<Server> {
  const started = performance.now()
  let startupSeconds: number | null = null
  await waitUntil(
    process,
    async () => {
      const block = await head()
      startupSeconds ??= (performance.now() - started) / 1000
      return block >= wantedBlock ? block : undefined
    },
    LIMIT_MILLISECONDS,
  )
  return {
    process,
    graphqlUrl,
    startupSeconds: startupSeconds ?? 0,
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: cpuSeconds(process),
  }
}

/** Time that a process had of all processors so far, as the system counts it; NaN where it does not tell. */
export function cpuSeconds({ processId }: RunningProcess): number {
  try {
    // After the name, which may have anything in it; user and system time, in hundredths.
    const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}

/** Most memory that a process had resident so far, as the system counts it; NaN where it does not tell. */
export function peakMemoryMegabytes({ processId }: RunningProcess): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1]
    return Number(kilobytes) / 1024
  } catch {
    return Number.NaN
  }
}
