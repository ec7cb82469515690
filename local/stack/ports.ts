import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename } from 'node:path'
import { StackError } from './StackError.ts'

/** Name and process id of whoever listens on a local port, as far as the system tells. */
function portOwner(port: number): string {
  try {
    const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
    const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    const inode = rows
      .map((row) => row.trim().split(/\s+/))
      .find((row) => row[1]?.endsWith(`:${hexPort}`) && row[3] === '0A')?.[9]
    for (const processId of inode === undefined ? [] : readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      if (listens(processId, `socket:[${inode}]`)) {
        return `${programName(processId)} (process ${processId})`
      }
    }
  } catch {
    // Not Linux: ask lsof below.
  }
  try {
    const [name, processId] = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fcp'], {
      encoding: 'utf8',
    })
      .split('\n')
      .map((line) => line.slice(1))
      .slice(0, 2)
      .reverse()
    return `${name} (process ${processId})`
  } catch {
    return 'another program'
  }
}

/** The program as it was started, with its script: a Node process calls itself by its thread. */
function programName(processId: string): string {
  const [program = '', ...rest] = readFileSync(`/proc/${processId}/cmdline`, 'utf8').split('\0')
  const script = rest.find((argument) => /\.[cm]?[jt]s$/.test(argument))
  return [program, ...(script === undefined ? [] : [script])].map((path) => basename(path)).join(' ')
}

function listens(processId: string, socket: string): boolean {
  try {
    return readdirSync(`/proc/${processId}/fd`).some((fd) => readlinkSync(`/proc/${processId}/fd/${fd}`) === socket)
  } catch {
    return false // another user's process, or one that has just ended
  }
}

/** @throws {StackError} when somebody listens on the port; says who, and the option that chooses another. */
export function assertPortFree(port: number, purpose: string, option: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? `is taken by ${portOwner(port)}` : `can't be opened (${error.code})`
      reject(
        new StackError(
          `Port ${port} for the ${purpose} ${reason}. Stop it, or choose another: npm start -- --${option} ${port + 1}`,
        ),
      )
    })
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()))
  })
}
