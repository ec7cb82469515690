import * as v from '../../data/schema/schema.ts'
import { rpcRequest } from '../../data/chain/rpcRequest.ts'
import { Retryable } from '../../data/errors/Retryable.ts'
import type { Ballot } from '../../data/voting/ballotFields.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Hex } from '../../domain/hex.ts'
import { downloadText } from '../../ui/charts/downloadText.ts'

const receiptSchema = v.object({ blockHash: v.string(), blockNumber: v.string(), status: v.string() })

/**
 * Saves where a vote stands on the chain, so that anyone can check it again later: transaction, log, block hash, weights.
 * The block is read from the reader's own endpoint; throws when it does not know the transaction.
 */
export async function saveReceipt(config: Config, proposal: Hex, ballot: Ballot): Promise<void> {
  const answer = await rpcRequest(config.chain.rpcUrls, 'eth_getTransactionReceipt', [ballot.transactionHash])
  const receipt = v.safeParse(receiptSchema, answer)
  if (!receipt.success)
    throw new Retryable('The endpoint has no receipt of this vote', { source: ballot.transactionHash })
  const content = {
    kind: 'plenum.voteReceipt',
    version: 1,
    chainId: config.chain.id,
    governor: config.contracts.governor,
    proposal,
    voter: ballot.voter,
    voteKind: ballot.kind,
    support: ballot.support,
    reason: ballot.reason,
    castWeightWei: ballot.castWeight.toString(),
    countsNowWei: ballot.weight.toString(),
    timestampSeconds: ballot.timestamp.toString(),
    transactionHash: ballot.transactionHash,
    logIndex: ballot.logIndex.toString(),
    blockNumber: BigInt(receipt.output.blockNumber).toString(),
    blockHash: receipt.output.blockHash,
  }
  downloadText(
    `plenum-vote-${proposal.slice(2, 10)}-${ballot.voter.slice(2, 10)}.json`,
    'application/json',
    JSON.stringify(content, null, 2),
  )
}
