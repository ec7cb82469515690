import { spawn } from 'node:child_process'
import { projectRoot } from '../../local/contracts/projectRoot.ts'
import type { Show } from './Part.ts'

/** Runs a Node program; resolves with exit code and output. */
export function runNode(args: string[], show: Show): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true' },
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
      show(chunk.toString())
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
