import { AscTypeId } from '../ascTypeIds.ts'
import { readEntity, writeEntity } from '../storeValueCodec.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

export function storeFunctions(context: HostContext): HostFunctions {
  const text = (pointer: number) => context.memory.readString(pointer)
  return {
    'store.get': (type: number, id: number) => {
      const entity = context.scope.getEntity(text(type), text(id))
      return entity ? writeEntity(context.memory, entity) : 0
    },
    'store.get_in_block': (type: number, id: number) => {
      const entity = context.scope.getEntityInBlock(text(type), text(id))
      return entity ? writeEntity(context.memory, entity) : 0
    },
    'store.loadRelated': (type: number, id: number, field: number) => {
      const entities = context.scope.loadRelated(text(type), text(id), text(field))
      return context.memory.newArray(
        AscTypeId.arrayTypedMapEntryStringStoreValue,
        entities.map((entity) => writeEntity(context.memory, entity)),
      )
    },
    'store.set': (type: number, id: number, data: number) => {
      context.scope.setEntity(text(type), text(id), readEntity(context.memory, data))
    },
    'store.remove': (type: number, id: number) => {
      context.scope.removeEntity(text(type), text(id))
    },
  }
}
