import type { Address, Hex } from '../../domain/hex.ts'
import { Integrity } from '../errors/Integrity.ts'
import { RpcError } from './RpcError.ts'
import { rpcBatch } from './rpcRequest.ts'

/** A view function of unsigned integers. `selector`: first four bytes of the hash of its signature. */
export type LightCall = { readonly to: Address; readonly selector: Hex; readonly values: readonly bigint[] }

/** `0x`, the selector, and each value as 32 bytes. */
export function encodeLightCall({ selector, values }: Omit<LightCall, 'to'>): Hex {
  return `${selector}${values.map((value) => value.toString(16).padStart(64, '0')).join('')}`
}

/** Every 32-byte word of an answer. */
export function decodeWords(data: unknown): readonly bigint[] | null {
  if (typeof data !== 'string' || !/^0x(?:[0-9a-fA-F]{64})+$/.test(data)) return null
  return (data.slice(2).match(/.{64}/g) ?? []).map((word) => BigInt(`0x${word}`))
}

/**
 * Contract reads for first paint, without wallet code: all in one body, at one block. A call that reverts gives null.
 * @param block a block number, or `latest`
 */
export async function lightCalls(
  rpcUrls: readonly string[],
  calls: readonly LightCall[],
  block: bigint | 'latest',
  signal?: AbortSignal,
): Promise<readonly (readonly bigint[] | null)[]> {
  const tag = block === 'latest' ? block : `0x${block.toString(16)}`
  const answers = await rpcBatch(
    rpcUrls,
    calls.map((call) => ({ method: 'eth_call', params: [{ to: call.to, data: encodeLightCall(call) }, tag] })),
    signal,
  )
  return answers.map((answer) => {
    if (answer instanceof RpcError) return null
    const words = decodeWords(answer)
    if (words === null) throw new Integrity('A contract gave no figures', { source: rpcUrls.join(', ') })
    return words
  })
}
