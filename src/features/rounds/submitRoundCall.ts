import type { ReactNode } from 'react'
import { contractCall } from '../../data/transactions/contractCall.ts'
import { submitTransaction } from '../../data/transactions/submitTransaction.ts'
import type { Config } from '../../domain/config/config.ts'
import { REQUESTS_PER_TRANSACTION } from '../../domain/rounds/settlementCalls.ts'

type Words = { title: string; summary?: ReactNode; onMined?: () => void }
type Place = { epoch: bigint; classNumber: bigint }

const loadAbi = () => import('../../data/abi/epochAllocatorAbi.ts')

/** Sets what a recipient requests; 0 withdraws it. The ABI loads on the press of the button. */
export async function submitRequest(
  config: Config,
  { epoch, classNumber }: Place,
  request: { recipientId: bigint; milliHours: bigint },
  words: Words,
): Promise<void> {
  const { epochAllocatorAbi } = await loadAbi()
  const call = contractCall({
    address: config.contracts.epochAllocator,
    abi: epochAllocatorAbi,
    functionName: 'requestCompute',
    args: [epoch, classNumber, request.recipientId, request.milliHours],
  })
  submitTransaction({ ...words, call })
}

/** Sets what the connected account gives to requests: those that change. */
export async function submitSupport(
  config: Config,
  { epoch, classNumber }: Place,
  entries: readonly { recipientId: bigint; weight: bigint }[],
  words: Words,
): Promise<void> {
  const { epochAllocatorAbi } = await loadAbi()
  const call = contractCall({
    address: config.contracts.epochAllocator,
    abi: epochAllocatorAbi,
    functionName: 'support',
    args: [epoch, classNumber, entries],
  })
  submitTransaction({ ...words, call })
}

/** Brings the level; of a large round the next requests are added up until all are. */
export async function submitSettlement(
  config: Config,
  { epoch, classNumber }: Place,
  level: bigint,
  words: Words,
): Promise<void> {
  const { epochAllocatorAbi } = await loadAbi()
  const call = contractCall({
    address: config.contracts.epochAllocator,
    abi: epochAllocatorAbi,
    functionName: 'settle',
    args: [epoch, classNumber, level, BigInt(REQUESTS_PER_TRANSACTION)],
  })
  submitTransaction({ ...words, call })
}
