import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Hex } from '../../domain/hex.ts'
import { quantityField } from '../chain/quantityField.ts'
import { rpcRequest } from '../chain/rpcRequest.ts'
import { NotFound } from '../errors/NotFound.ts'
import * as v from '../schema/schema.ts'

const receiptSchema = v.object({ blockNumber: quantityField })

/** The last block in which a mined transaction had not happened yet. Throws `NotFound` when no endpoint knows it. */
export function blockBeforeQueryOptions(config: Config, transactionHash: Hex) {
  return queryOptions({
    queryKey: ['fixed', config.chain.rpcUrls, 'blockBefore', transactionHash] as const,
    queryFn: async ({ queryKey: [, rpcUrls, , hash], signal }) => {
      const receipt = v.safeParse(receiptSchema, await rpcRequest(rpcUrls, 'eth_getTransactionReceipt', [hash], signal))
      if (!receipt.success) throw new NotFound(`No transaction ${hash}`)
      return receipt.output.blockNumber - 1n
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
