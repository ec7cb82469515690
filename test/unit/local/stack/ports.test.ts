import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { assertPortFree } from '../../../../local/stack/ports.ts'
import { StackError } from '../../../../local/stack/StackError.ts'
import { freePort } from '../../../support/freePort.ts'

let server: Server | undefined
afterEach(() => server?.close())

const occupy = (port: number): Promise<void> =>
  new Promise((resolve) => {
    server = createServer().listen(port, '127.0.0.1', resolve)
  })

describe('a port that is taken', () => {
  it('is said in one line: by whom, and how to choose another', async () => {
    const port = await freePort()
    await occupy(port)
    const refused = assertPortFree(port, 'chain', 'chain-port')
    await expect(refused).rejects.toBeInstanceOf(StackError)
    await expect(refused).rejects.toThrow(`Port ${port} for the chain is taken by `)
    await expect(refused).rejects.toThrow(`(process ${process.pid})`)
    await expect(refused).rejects.toThrow(`npm start -- --chain-port ${port + 1}`)
    await expect(refused).rejects.not.toThrow('\n')
  })
})

describe('a free port', () => {
  it('stays free', async () => {
    const port = await freePort()
    await assertPortFree(port, 'chain', 'chain-port')
    await expect(occupy(port)).resolves.toBeUndefined()
  })
})
