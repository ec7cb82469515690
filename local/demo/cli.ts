import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { DeploymentConfig } from '../deploy/DeploymentConfig.ts'
import { playDemoHistory } from './playDemoHistory.ts'
import { proposalTable } from './verify/proposalTable.ts'

const USAGE = 'node local/demo/cli.ts --rpc URL --config FILE [--seed TEXT]'

/** Plays the history on a running local chain and writes the accounts to act as into the configuration. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rpc: { type: 'string' }, config: { type: 'string' }, seed: { type: 'string' } },
  })
  if (values.rpc === undefined || values.config === undefined) throw new Error(USAGE)
  const config = JSON.parse(await readFile(values.config, 'utf8')) as DeploymentConfig
  const played = await playDemoHistory({
    rpcUrl: values.rpc,
    config,
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    onProgress: (line) => console.log(line),
  })
  console.log(proposalTable(played.proposals))
  const withAccounts = { ...config, demo: { accounts: [...played.accounts] } }
  await writeFile(values.config, `${JSON.stringify(withAccounts, null, 2)}\n`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
