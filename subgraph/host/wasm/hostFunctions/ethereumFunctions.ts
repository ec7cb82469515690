import { decodeAbi } from '../../decode/decodeAbi.ts'
import { encodeAbi } from '../../decode/encodeAbi.ts'
import { parseTypeSignature } from '../../decode/parseTypeSignature.ts'
import { DeterministicError } from '../../errors/DeterministicError.ts'
import { isBefore } from '../../manifest/isBefore.ts'
import { AscTypeId } from '../ascTypeIds.ts'
import { writeBigInt } from '../bigIntCodec.ts'
import { readEthereumValue, writeEthereumValue, writeEthereumValues } from '../ethereumValueCodec.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

export function ethereumFunctions(context: HostContext): HostFunctions {
  return {
    'ethereum.encode': (pointer: number) =>
      context.memory.newUint8Array(encodeAbi([readEthereumValue(context.memory, pointer)])),
    'ethereum.decode': (types: number, data: number) => {
      const signature = context.memory.readString(types)
      const bytes = context.memory.readBytes(data)
      try {
        const [value] = decodeAbi([parseTypeSignature(signature)], bytes)
        return value ? writeEthereumValue(context.memory, value) : 0
      } catch (error) {
        if (error instanceof DeterministicError) return 0
        throw error
      }
    },
    'ethereum.call': (pointer: number) => {
      const { memory } = context
      const field = (index: number) => memory.readUint32(pointer + index * 4)
      const result = context.scope.call({
        contractName: memory.readString(field(0)),
        address: memory.readBytes(field(1)),
        functionName: memory.readString(field(2)),
        signature: memory.readString(field(3)),
        parameters: memory.readArray(field(4)).map((item) => readEthereumValue(memory, item)),
      })
      return result ? writeEthereumValues(memory, result) : 0
    },
    'ethereum.getBalance': (address: number) => {
      refuseBefore(context, 'ethereum.getBalance', '0.0.9')
      return writeBigInt(context.memory, context.scope.getBalance(context.memory.readBytes(address)))
    },
    'ethereum.hasCode': (address: number) => {
      refuseBefore(context, 'ethereum.hasCode', '0.0.9')
      const answer = context.scope.hasCode(context.memory.readBytes(address))
      return context.memory.newPointers(AscTypeId.wrappedBool, [answer ? 1 : 0])
    },
  }
}

function refuseBefore(context: HostContext, name: string, version: string): void {
  if (isBefore(context.scope.dataSource.mapping.apiVersion, version))
    throw new DeterministicError(`${name} call is not supported before API version ${version}`)
}
