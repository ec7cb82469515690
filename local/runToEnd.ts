import { spawn } from 'node:child_process'

export type EndedProgram = { code: number; output: string }

/** Runs a Node program to its end and keeps what it says. It does not outlive this program. */
export function runToEnd(
  programArguments: string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<EndedProgram> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, programArguments, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const killAtExit = () => child.kill('SIGKILL')
    process.once('exit', killAtExit)
    let output = ''
    const keep = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', killAtExit)
      resolve({ code: code ?? 1, output })
    })
  })
}
