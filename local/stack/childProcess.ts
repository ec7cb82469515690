import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

export type RunningProcess = {
  name: string
  logFile: string
  processId: number | undefined
  /** Resolves with what happened and the last lines of output, when the process ends for whatever reason. */
  ended: Promise<string>
  isRunning: () => boolean
  /** Asks it to end, and makes it after ten seconds; resolves when it has. */
  stop: () => Promise<void>
}

const PATIENCE_MILLISECONDS = 10_000
const LAST_LINES = 12

/**
 * Starts a part of the stack in a process of its own, its output in a log file.
 * @param environment variables beside those of this process
 */
export function startProcess(
  name: string,
  command: string,
  args: string[],
  logFile: string,
  environment: NodeJS.ProcessEnv = {},
): RunningProcess {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile)
  const lastLines: string[] = []
  // A group of its own: Ctrl-C reaches this program alone, which then ends the parts in order.
  const child: ChildProcess = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...environment },
  })
  const keep = (chunk: Buffer) => {
    log.write(chunk)
    for (const line of chunk.toString().split('\n')) {
      // The name of one call after another tells nothing.
      if (line.trim() !== '' && line !== lastLines.at(-1)) lastLines.push(line)
    }
    lastLines.splice(0, lastLines.length - LAST_LINES)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)

  let running = true
  const ended = new Promise<string>((resolve) => {
    const finish = (how: string) => {
      running = false
      log.end()
      resolve([how, ...lastLines].join('\n    '))
    }
    child.once('error', (error) => finish(`could not be started: ${error.message}`))
    child.once('close', (code, signal) =>
      finish(signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
    )
  })
  // If this program dies without a chance to stop its parts, they must not outlive it.
  const killAtExit = () => {
    if (running) child.kill('SIGKILL')
  }
  process.once('exit', killAtExit)
  return {
    name,
    logFile,
    processId: child.pid,
    ended,
    isRunning: () => running,
    stop: async () => {
      if (!running) return
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLISECONDS)
      await ended
      clearTimeout(force)
      process.off('exit', killAtExit)
    },
  }
}
