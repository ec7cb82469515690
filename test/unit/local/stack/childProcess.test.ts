import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProcess } from '../../../../local/stack/childProcess.ts'
import { StackError } from '../../../../local/stack/StackError.ts'
import { waitUntil } from '../../../../local/stack/waitUntil.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-parts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const part = (code: string) => startProcess('The part', process.execPath, ['-e', code], join(folder, 'part.log'))

describe('a part of the stack', () => {
  it('that ends by itself says how, and its last words, each once', async () => {
    const { ended } = part(`console.log('again'); console.log('again'); console.error('no more'); process.exit(3)`)
    const how = await ended
    expect(how).toMatch(/^ended with code 3\n/)
    expect(how.match(/again/g)).toHaveLength(1)
    expect(how).toContain('no more')
    expect(await readFile(join(folder, 'part.log'), 'utf8')).toContain('again\nagain')
  })

  it('that is killed says by what', async () => {
    const running = part('setInterval(() => {}, 1000)')
    process.kill(running.processId ?? 0, 'SIGKILL')
    expect(await running.ended).toBe('was ended by SIGKILL')
    expect(running.isRunning()).toBe(false)
  })

  it('that ends while it is waited for is named, with its log', async () => {
    const waiting = waitUntil(part('process.exit(1)'), () => Promise.resolve(undefined), 60_000)
    await expect(waiting).rejects.toBeInstanceOf(StackError)
    await expect(waiting).rejects.toThrow(/^The part ended with code 1[\s\S]*part\.log/)
  })

  it('is stopped when it is asked to', async () => {
    const running = part('setInterval(() => {}, 1000)')
    await running.stop()
    expect(running.isRunning()).toBe(false)
  })
})
