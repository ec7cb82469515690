import { type Log, type PublicClient, parseEventLogs } from 'viem'
import type { Config } from '../../domain/config/config.ts'
import { plenumGovernorAbi } from '../abi/plenumGovernorAbi.ts'
import { vetoCouncilAbi } from '../abi/vetoCouncilAbi.ts'
import { eachLogRange } from './eachLogRange.ts'

/** What happens to proposals, votes left out: there may be a hundred thousand. */
const EVENT_NAMES = [
  'ProposalCreated',
  'ProposalRulesSet',
  'ProposalExtended',
  'ProposalQueued',
  'ProposalExecuted',
  'ProposalCanceled',
  'ProposalVetoed',
] as const

type EventName = (typeof EVENT_NAMES)[number]

const abi = [...plenumGovernorAbi, ...vetoCouncilAbi]

const events = abi.filter(
  (item): item is Extract<(typeof abi)[number], { type: 'event' }> =>
    item.type === 'event' && (EVENT_NAMES as readonly string[]).includes(item.name),
)

export type ProposalLog = ReturnType<typeof parse>[number]

/**
 * Logs of the governor and the council about proposals since a moment, oldest first, and perhaps some that are older.
 * @param sinceSeconds Unix time; nothing before it matters to the caller
 */
export async function proposalLogs(
  client: PublicClient,
  config: Config,
  headBlock: bigint,
  sinceSeconds: bigint,
): Promise<readonly ProposalLog[]> {
  const found: Log[][] = []
  await eachLogRange({ fromBlock: config.deploymentBlock, toBlock: headBlock }, async (range) => {
    const address = [config.contracts.governor, config.contracts.council]
    found.unshift(await client.getLogs({ address, events, ...range }))
    const { timestamp } = await client.getBlock({ blockNumber: range.fromBlock })
    return timestamp < sinceSeconds ? 'enough' : 'more'
  })
  return parse(found.flat())
}

function parse(logs: Log[]) {
  return parseEventLogs({ abi, eventName: EVENT_NAMES as unknown as EventName[], logs })
}
