import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './contracts/projectRoot.ts'

/** Clears the saved local chain and the indexer's database; the next start plays the demo history anew. */
await rm(join(projectRoot, '.plenum'), { recursive: true, force: true })
process.stdout.write('\n  The saved chain and the indexer database are cleared.\n\n')
