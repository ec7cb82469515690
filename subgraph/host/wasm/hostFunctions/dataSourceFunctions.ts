import { hexToBytes } from '../../values/hex.ts'
import { readNamedValues, writeNamedValues } from '../storeValueCodec.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

export function dataSourceFunctions(context: HostContext): HostFunctions {
  const texts = (pointer: number) => context.memory.readArray(pointer).map((item) => context.memory.readString(item))
  return {
    'dataSource.create': (name: number, parameters: number) => {
      context.scope.createDataSource(context.memory.readString(name), texts(parameters), new Map())
    },
    'dataSource.createWithContext': (name: number, parameters: number, data: number) => {
      const values = readNamedValues(context.memory, data)
      context.scope.createDataSource(context.memory.readString(name), texts(parameters), values)
    },
    // Empty for a data source of any address.
    'dataSource.address': () => context.memory.newUint8Array(hexToBytes(context.scope.dataSource.address ?? '0x')),
    'dataSource.network': () => context.memory.newString(context.scope.dataSource.network),
    'dataSource.context': () => writeNamedValues(context.memory, context.scope.dataSource.context),
  }
}
