import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Stack, startStack } from '../../../local/stack/startStack.ts'

/** Away from those of `npm start`, so that tests run beside it. */
const PORTS = { dashboard: 15_173, chain: 15_545, indexer: 15_800 }

/** The whole system on ports and a folder of its own, with the demo history just played. */
export async function startTestStack(): Promise<Stack> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'plenum-e2e-'))
  const stack = await startStack({ ports: PORTS, stateFolder })
  return {
    ...stack,
    stop: async () => {
      await stack.stop()
      await rm(stateFolder, { recursive: true, force: true })
    },
  }
}
