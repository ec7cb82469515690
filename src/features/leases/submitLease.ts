import type { ReactNode } from 'react'
import { contractCall } from '../../data/transactions/contractCall.ts'
import { submitTransaction } from '../../data/transactions/submitTransaction.ts'
import type { NamedAttesters } from '../../domain/compute/namedAttesters.ts'
import type { Config } from '../../domain/config/config.ts'
import type { LeaseRequest } from '../../domain/policy/lease.ts'

export type LeaseToSend = { request: LeaseRequest; named: readonly NamedAttesters[] }

export type SubmitLeaseWords = {
  title: string
  summary: ReactNode
  /** With the lease's number; null when a denial was recorded instead. */
  onDone: (leaseNumber: bigint | null) => void
}

/**
 * Sends a request through the firewall.
 * @param recordsDenial `tryOpenLease`: a denial goes on record. Else `openLease`, which reverts if it is denied after all
 */
export async function submitLease(
  config: Config,
  { request, named }: LeaseToSend,
  recordsDenial: boolean,
  { title, summary, onDone }: SubmitLeaseWords,
): Promise<void> {
  const [{ leaseManagerAbi: abi }, { parseEventLogs }] = await Promise.all([
    import('../../data/abi/leaseManagerAbi.ts'),
    import('viem'),
  ])
  submitTransaction({
    title,
    summary,
    call: contractCall({
      address: config.contracts.leaseManager,
      abi,
      functionName: recordsDenial ? 'tryOpenLease' : 'openLease',
      args: [request, named],
    }),
    onMined: ({ logs }) => {
      const [opened] = parseEventLogs({ abi, logs, eventName: 'LeaseOpened' })
      onDone(opened?.args.leaseId ?? null)
    },
  })
}
