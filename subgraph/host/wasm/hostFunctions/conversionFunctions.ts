import { DeterministicError } from '../../errors/DeterministicError.ts'
import { bytesToBase58 } from '../../values/base58.ts'
import { hexToBytes } from '../../values/hex.ts'
import { readBigInt } from '../bigIntCodec.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

export function conversionFunctions(context: HostContext): HostFunctions {
  const bytes = (pointer: number) => context.memory.readBytes(pointer)
  const answer = (text: string) => context.memory.newString(text)
  return {
    // Text in a fixed-length buffer is padded with NUL at its end.
    'typeConversion.bytesToString': (pointer: number) => answer(trimTrailingNul(UTF8.decode(bytes(pointer)))),
    'typeConversion.bytesToHex': (pointer: number) =>
      context.memory.newReturningString(context.memory.readHex(pointer)),
    'typeConversion.bytesToBase58': (pointer: number) => answer(bytesToBase58(bytes(pointer))),
    'typeConversion.bigIntToString': (pointer: number) => answer(readBigInt(context.memory, pointer).toString()),
    'typeConversion.bigIntToHex': (pointer: number) => {
      const value = readBigInt(context.memory, pointer)
      // The sign is dropped, as graph-node drops it.
      return answer(`0x${(value < 0n ? -value : value).toString(16)}`)
    },
    'typeConversion.stringToH160': (pointer: number) => {
      const text = context.memory.readString(pointer)
      const address = hexToBytes(text)
      if (address.length !== 20)
        throw new DeterministicError(`Failed to convert string to Address: '${text.slice(0, 100)}'`)
      return context.memory.newUint8Array(address)
    },
  }
}

function trimTrailingNul(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--
  return text.slice(0, end)
}
