import type { EntityType } from '../../schema/SubgraphSchema.ts'
import type { Fields } from '../../values/StoreValue.ts'
import { AscTypeId } from '../ascTypeIds.ts'
import { readFields, writeFields } from '../storeValueCodec.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

export function storeFunctions(context: HostContext): HostFunctions {
  const text = (pointer: number) => context.memory.readString(pointer)
  const typeOf = (pointer: number, operation: string) => context.scope.entityType(text(pointer), operation)
  const answer = (type: EntityType, fields: Fields | null) => (fields ? writeFields(context.memory, type, fields) : 0)
  return {
    'store.get': (typeName: number, id: number) => {
      const type = typeOf(typeName, 'get')
      return answer(type, context.scope.getEntity(type, text(id)))
    },
    'store.get_in_block': (typeName: number, id: number) => {
      const type = typeOf(typeName, 'get')
      return answer(type, context.scope.getEntityInBlock(type, text(id)))
    },
    'store.loadRelated': (typeName: number, id: number, field: number) => {
      const entities = context.scope.loadRelated(typeOf(typeName, 'get'), text(id), text(field))
      return context.memory.newArray(
        AscTypeId.arrayTypedMapEntryStringStoreValue,
        entities.map(({ type, fields }) => writeFields(context.memory, type, fields)),
      )
    },
    'store.set': (typeName: number, id: number, data: number) => {
      const { scope, memory } = context
      const type = typeOf(typeName, 'set')
      const { fields, undefinedFields } = readFields(memory, data, type)
      scope.setEntity(type, text(id), fields, undefinedFields)
    },
    'store.remove': (typeName: number, id: number) => {
      context.scope.removeEntity(typeOf(typeName, 'remove'), text(id))
    },
  }
}
