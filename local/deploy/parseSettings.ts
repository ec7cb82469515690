import * as v from 'valibot'
import { type Address, parseEther } from 'viem'
import type { ChainConfig, TreasuryAsset } from './DeploymentConfig.ts'
import { DeploymentError } from './DeploymentError.ts'
import type { DeploymentSettings } from './DeploymentSettings.ts'

/** What a settings file says: the deployment, and what readers must know beside it. */
export interface SettingsFile {
  chain: ChainConfig
  settings: DeploymentSettings
  subgraphUrl: string
  indexerStatusUrl: string | null
  treasuryAssets: TreasuryAsset[]
  snapshot: { space: string; hub: string } | null
}

const text = v.pipe(v.string(), v.minLength(1))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const address = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{40}$/, 'is not an address'),
  v.transform((value) => value as Address),
)
const tokenAmount = v.pipe(
  v.string(),
  v.regex(/^\d+(\.\d{1,18})?$/, 'is not a decimal amount of tokens in quotes'),
  v.transform((value) => parseEther(value)),
)
const wholeText = v.pipe(
  v.string(),
  v.regex(/^\d+$/, 'is not a whole number in quotes'),
  v.transform((value) => BigInt(value)),
)

const fileSchema = v.strictObject({
  chain: v.strictObject({
    id: whole,
    name: text,
    rpcUrls: v.pipe(v.array(v.pipe(v.string(), v.url())), v.minLength(1)),
    explorerUrl: v.nullable(v.pipe(v.string(), v.url())),
    nativeCurrency: v.strictObject({ name: text, symbol: text, decimals: whole }),
  }),
  token: v.strictObject({
    maxMintBps: whole,
    holders: v.array(
      v.strictObject({ holder: v.union([v.picklist(['treasury', 'deployer']), address]), amount: tokenAmount }),
    ),
  }),
  governor: v.strictObject({
    votingDelaySeconds: whole,
    votingPeriodSeconds: whole,
    lateVoteExtensionSeconds: whole,
    quorumBps: whole,
    powerCapBps: whole,
    proposalThreshold: tokenAmount,
  }),
  treasury: v.strictObject({ minDelaySeconds: whole }),
  council: v.strictObject({ members: v.array(address), requiredConfirmations: whole, termSeconds: whole }),
  compute: v.strictObject({
    gpuClasses: v.array(v.strictObject({ name: text, peakFlops: wholeText, multiplierBps: whole })),
    epochLengthSeconds: whole,
    leadSeconds: whole,
    maxShareBps: whole,
    requestSeconds: whole,
    supportSeconds: whole,
    maxSupportBps: whole,
    minSupportBps: whole,
    squareRoot: v.boolean(),
  }),
  subgraphUrl: text,
  indexerStatusUrl: v.nullable(text),
  treasuryAssets: v.array(v.strictObject({ address, symbol: text, name: text, decimals: whole })),
  snapshot: v.nullable(v.strictObject({ space: text, hub: v.pipe(v.string(), v.url()) })),
})

/**
 * Reads a settings file (JSON; see settings.example.json). Amounts of tokens and FLOP are strings, as JSON's numbers are not exact.
 * @throws DeploymentError that names each key that is wrong
 */
export function parseSettings(json: string): SettingsFile {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new DeploymentError('The settings file is not JSON', { cause })
  }
  const parsed = v.safeParse(fileSchema, value)
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
    throw new DeploymentError(`The settings file is wrong:\n  ${problems.join('\n  ')}`)
  }
  const { chain, token, governor, treasury, council, compute, ...forReaders } = parsed.output
  const { proposalThreshold, ...governorSettings } = governor
  return {
    ...forReaders,
    chain,
    settings: {
      token: {
        maxMintBps: token.maxMintBps,
        holders: token.holders.map(({ holder, amount }) => ({ holder, amountWei: amount })),
      },
      governor: { ...governorSettings, proposalThresholdWei: proposalThreshold },
      treasury,
      council,
      compute,
    },
  }
}
