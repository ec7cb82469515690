import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Stack, startStack } from '../../../local/stack/startStack.ts'
import { freePort } from '../../support/freePort.ts'

/** The whole system on ports and a folder of its own, with the demo history just played: it runs beside `npm start`. */
export async function startTestStack(): Promise<Stack> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'plenum-e2e-'))
  const [dashboard, chain, indexer] = await Promise.all([freePort(), freePort(), freePort()])
  const stack = await startStack({ ports: { dashboard, chain, indexer }, stateFolder })
  return {
    ...stack,
    stop: async () => {
      await stack.stop()
      await rm(stateFolder, { recursive: true, force: true })
    },
  }
}
