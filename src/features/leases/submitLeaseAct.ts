import type { ReactNode } from 'react'
import { contractCall } from '../../data/transactions/contractCall.ts'
import { submitTransaction } from '../../data/transactions/submitTransaction.ts'
import type { LeaseAct } from '../../domain/compute/leaseActs.ts'
import type { Config } from '../../domain/config/config.ts'

type Words = { title: string; summary?: ReactNode }

/** Starts a transaction on a lease. The ABI loads on the press of the button. @param usedMilliHours for a report */
export async function submitLeaseAct(
  config: Config,
  lease: { number: bigint; usedMilliHours?: bigint },
  act: LeaseAct,
  words: Words,
): Promise<void> {
  const { number, usedMilliHours = 0n } = lease
  if (act === 'confirmRefusal' || act === 'revokeRefusalConfirmation') {
    const { vetoCouncilAbi: abi } = await import('../../data/abi/vetoCouncilAbi.ts')
    const address = config.contracts.council
    submitTransaction({ ...words, call: contractCall({ address, abi, functionName: act, args: [number] }) })
    return
  }
  const { leaseManagerAbi: abi } = await import('../../data/abi/leaseManagerAbi.ts')
  const address = config.contracts.leaseManager
  const call =
    act === 'reportUsage'
      ? contractCall({ address, abi, functionName: act, args: [number, usedMilliHours] })
      : contractCall({ address, abi, functionName: act, args: [number] })
  submitTransaction({ ...words, call })
}

/** A council member's step towards a pause, or the pause itself. */
export async function submitPause(
  config: Config,
  functionName: 'confirmPause' | 'revokePauseConfirmation' | 'pauseLeases',
  durationSeconds: bigint,
  words: Words,
): Promise<void> {
  const { vetoCouncilAbi: abi } = await import('../../data/abi/vetoCouncilAbi.ts')
  const address = config.contracts.council
  submitTransaction({ ...words, call: contractCall({ address, abi, functionName, args: [durationSeconds] }) })
}
