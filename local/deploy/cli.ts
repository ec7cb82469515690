import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isHex } from 'viem'
import { compile } from '../contracts/compile.ts'
import { projectRoot } from '../contracts/projectRoot.ts'
import { DeploymentError } from './DeploymentError.ts'
import { deployPublic } from './deployPublic.ts'
import { parseSettings } from './parseSettings.ts'

const usage = `Deploys Plenum to a chain and writes the dashboard's configuration.

  RPC_URL=https://… DEPLOYER_PRIVATE_KEY=0x… npm run deploy -- --settings FILE [--out FILE]

  --settings   what to deploy; start from local/deploy/settings.example.json
  --out        where the configuration goes (public/plenum.config.json)`

/** The key comes from the environment alone: an argument would stay in the shell's history. */
function readEnvironment(): { rpcUrl: string; privateKey: `0x${string}` } {
  const { RPC_URL: rpcUrl, DEPLOYER_PRIVATE_KEY: privateKey } = process.env
  if (!rpcUrl) throw new DeploymentError(`RPC_URL is not set.\n\n${usage}`)
  if (!privateKey) throw new DeploymentError(`DEPLOYER_PRIVATE_KEY is not set.\n\n${usage}`)
  if (!isHex(privateKey) || privateKey.length !== 66) {
    throw new DeploymentError('DEPLOYER_PRIVATE_KEY is not a key: 0x and 64 hexadecimal digits')
  }
  return { rpcUrl, privateKey }
}

async function deploy(): Promise<void> {
  const { values } = parseArgs({
    options: { settings: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) return console.log(usage)
  if (values.settings === undefined) throw new DeploymentError(`--settings is missing.\n\n${usage}`)
  const { rpcUrl, privateKey } = readEnvironment()
  const json = await readFile(values.settings, 'utf8').catch((cause: unknown) => {
    throw new DeploymentError(`The settings file ${values.settings} can't be read`, { cause })
  })
  const settings = parseSettings(json)
  await compile((line) => console.log(line))
  const config = await deployPublic(settings, rpcUrl, privateKey, (line) => console.log(line))
  const out = values.out ?? join(projectRoot, 'public/plenum.config.json')
  await writeFile(out, `${JSON.stringify(config, null, 2)}\n`)
  console.log(`All parts belong together. Configuration: ${out}`)
}

try {
  await deploy()
} catch (error) {
  if (error instanceof DeploymentError) console.error(error.message)
  else console.error(error)
  process.exitCode = 1
}
