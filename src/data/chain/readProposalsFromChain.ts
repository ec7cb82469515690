import type { Config } from '../../domain/config/config.ts'
import type { Proposal } from '../../domain/governor/proposal.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Hex } from '../../domain/hex.ts'
import { NotFound } from '../errors/NotFound.ts'

export async function readProposalFromChain(_config: Config, id: Hex): Promise<Sourced<Proposal>> {
  throw new NotFound(`No proposal ${id}`)
}

export async function readOpenProposalsFromChain(_config: Config): Promise<Sourced<readonly Proposal[]>> {
  return { data: [], source: { kind: 'chain', blockNumber: 0n, timestampSeconds: null } }
}
