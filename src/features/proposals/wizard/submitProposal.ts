import { contractCall } from '../../../data/transactions/contractCall.ts'
import { submitTransaction } from '../../../data/transactions/submitTransaction.ts'
import type { ProposalCall } from '../../../domain/actions/decodeAction.ts'
import type { Config } from '../../../domain/config/config.ts'

/** Starts the transaction that makes the proposal. The draft stays until it is mined. */
export async function submitProposal(
  config: Config,
  contents: { calls: readonly ProposalCall[]; description: string },
  words: { title: string; summary: string },
  onMined: () => void,
): Promise<void> {
  const { plenumGovernorAbi } = await import('../../../data/abi/plenumGovernorAbi.ts')
  const call = contractCall({
    address: config.contracts.governor,
    abi: plenumGovernorAbi,
    functionName: 'propose',
    args: [
      contents.calls.map((action) => action.target),
      contents.calls.map((action) => action.value),
      contents.calls.map((action) => action.calldata),
      contents.description,
    ],
  })
  submitTransaction({ ...words, call, onMined })
}
