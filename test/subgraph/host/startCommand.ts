import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { indexerProcess } from '../../../subgraph/host/indexerProcess.ts'

export interface RunningCommand {
  /** All lines so far, of both kinds of output. */
  lines: readonly string[]
  /** Resolves with the first line that matches, past ones too; rejects when the process ends without it. */
  untilLine: (pattern: RegExp) => Promise<string>
  /** Resolves with its exit code; null when a signal ended it. */
  ended: Promise<number | null>
  /** Most memory that it had resident so far, in MB, as the system counts it. */
  peakMegabytes: () => number
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** Starts the indexer's command in a process of its own, as the local stack does. */
export function startCommand(options: readonly string[]): RunningCommand {
  const { nodeArguments, environment } = indexerProcess(options)
  const child = spawn(process.execPath, nodeArguments, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  const lines: string[] = []
  const waiting = new Set<() => boolean>()
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      lines.push(line)
      for (const check of waiting) if (check()) waiting.delete(check)
    })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code))
  })
  return {
    lines,
    ended,
    untilLine: (pattern) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const line = lines.find((each) => pattern.test(each))
          if (line !== undefined) resolve(line)
          return line !== undefined
        }
        if (!check()) waiting.add(check)
        void ended.then((code) => reject(new Error(`ended with ${code}, without ${pattern}:\n${lines.join('\n')}`)))
      }),
    peakMegabytes: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
  }
}
