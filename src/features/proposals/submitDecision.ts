import type { ReactNode } from 'react'
import { contractCall } from '../../data/transactions/contractCall.ts'
import { submitTransaction } from '../../data/transactions/submitTransaction.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Proposal } from '../../domain/governor/proposal.ts'
import { contentArguments } from './proposalCalls.ts'

type Words = { title: string; summary?: ReactNode }
type Contents = Pick<Proposal, 'actions' | 'descriptionHash' | 'proposalId'>

/** Starts the transaction that queues, executes or takes back a proposal. The ABI loads on the press of the button. */
export async function submitDecision(
  config: Config,
  proposal: Contents,
  functionName: 'queue' | 'execute' | 'cancel',
  words: Words,
): Promise<void> {
  const { plenumGovernorAbi } = await import('../../data/abi/plenumGovernorAbi.ts')
  const call = contractCall({
    address: config.contracts.governor,
    abi: plenumGovernorAbi,
    functionName,
    args: contentArguments(proposal),
  })
  submitTransaction({ ...words, call })
}

/** A council member's step against a proposal. */
export async function submitVeto(
  config: Config,
  proposal: Contents,
  functionName: 'confirmVeto' | 'revokeVetoConfirmation' | 'veto',
  words: Words,
): Promise<void> {
  const { vetoCouncilAbi } = await import('../../data/abi/vetoCouncilAbi.ts')
  const address = config.contracts.council
  const call =
    functionName === 'veto'
      ? contractCall({ address, abi: vetoCouncilAbi, functionName, args: contentArguments(proposal) })
      : contractCall({ address, abi: vetoCouncilAbi, functionName, args: [proposal.proposalId] })
  submitTransaction({ ...words, call })
}
