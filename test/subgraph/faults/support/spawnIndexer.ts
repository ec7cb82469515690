import { type ChildProcess, spawn } from 'node:child_process'
import { indexerProcess } from '../../../../subgraph/host/indexerProcess.ts'

export interface IndexerProcess {
  child: ChildProcess
  /** Address of `/status`; rejects when the process ends before it serves. */
  statusUrl: Promise<string>
  /** All that it has said of errors and progress. */
  said: () => string
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
  kill: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals>
}

/**
 * The indexer as a process of its own.
 * @param wrapper a command that starts it with something taken away, before Node's own arguments
 */
export function spawnIndexer(options: readonly string[], wrapper: readonly string[] = []): IndexerProcess {
  const { nodeArguments, environment } = indexerProcess(['--port', '0', '--name', 'fixture', ...options])
  const [command = process.execPath, ...rest] = [...wrapper, process.execPath, ...nodeArguments]
  const child = spawn(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let output = ''
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1))
  })
  const statusUrl = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = /^Status +(\S+)$/m.exec(output)
      if (found?.[1]) resolve(found[1])
    })
    ended.then((code) => reject(new Error(`the indexer ended with ${code}: ${errors}`)), reject)
  })
  // Whoever does not ask for the address does not want its error either.
  statusUrl.catch(() => undefined)
  return {
    child,
    statusUrl,
    said: () => errors,
    ended,
    kill: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}
