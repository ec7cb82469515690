import { type ProviderKey, providers } from '../compute/providers.ts'
import type { DemoSettings } from '../DemoInput.ts'
import type { DemoProject } from './DemoProject.ts'
import type { LeaseBook } from './LeaseBook.ts'

/** Where leases are asked for. */
export interface LeaseWorld {
  settings: DemoSettings
  book: LeaseBook
  projects: readonly DemoProject[]
  /** When a provider was suspended, in Unix seconds. */
  suspendedAt: Readonly<Partial<Record<ProviderKey, number>>>
  councilSize: number
  requiredConfirmations: number
  peakFlopsOf(classId: number): bigint
}

/** Whether a provider is suspended at a Unix time in seconds: it can take no lease then. */
export function isSuspended({ suspendedAt }: LeaseWorld, providerId: bigint, timestampSeconds: number): boolean {
  const key = providers.find(({ id }) => BigInt(id) === providerId)?.key
  return key !== undefined && (suspendedAt[key] ?? Number.POSITIVE_INFINITY) <= timestampSeconds
}
