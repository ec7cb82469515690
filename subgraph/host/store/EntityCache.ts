import { DeterministicError } from '../errors/DeterministicError.ts'
import type { EntityType, SchemaField, SubgraphSchema } from '../schema/SubgraphSchema.ts'
import type { Entity, StoreValue } from '../values/StoreValue.ts'
import { storeValuesEqual } from '../values/storeValuesEqual.ts'
import { Timestamp } from '../values/Timestamp.ts'
import { applyChange, covers, type EntityChange, mergeChanges } from './EntityChange.ts'
import type { EntityOutput } from './EntityOutput.ts'
import type { EntityStore } from './EntityStore.ts'
import type { EntityTable } from './EntityTable.ts'
import { automaticId, canonicalIdText, entityIdText, parseEntityId } from './entityId.ts'
import { LruCache } from './LruCache.ts'
import { UnderwayEntities } from './UnderwayEntities.ts'
import { isSound, validateEntity, valueKind } from './validateEntity.ts'
import { WriteAheadError } from './WriteAheadError.ts'

const DEFAULT_MAX_WEIGHT = 48 * 1024 * 1024
/** What a handler may write, and a block in all: it is in memory until the block ends. Also what may be loaded at once. */
const MAX_CHANGES_MEGABYTES = 128
const MAX_CHANGES_WEIGHT = MAX_CHANGES_MEGABYTES * 1024 * 1024

/** A block that changes more than that is not written ahead. */
const MAX_AHEAD_WEIGHT = 8 * 1024 * 1024

/**
 * What handlers see of the store: versions in force, under the changes of this block so far, under those of the running
 * handler. A handler's changes join the block's when it ends well; a block's are written when all its handlers have.
 */
export class EntityCache {
  readonly #store: EntityStore
  readonly #schema: SubgraphSchema
  readonly #inForce: LruCache<Entity | null>
  /** Versions that were handed on and are not in the database yet. */
  readonly #underway = new UnderwayEntities()
  /** Tables of other types with an interface in common. */
  readonly #rivalsByTable = new Map<EntityTable, EntityTable[]>()
  #blockChanges = new Map<string, EntityChange>()
  #handlerChanges = new Map<string, EntityChange>()
  #block = 0
  #timestampSeconds = 0n
  #sequence = 0
  #sequenceBeforeHandler = 0
  #blockWeight = 0
  /** Where changes go: into the database at once, or into a batch. */
  #output: EntityOutput
  /** Whether a complete entity that nobody asked for is taken for new, while that is found out soon. */
  #presumesNew = true
  /** Of all writes, also those that were written over. */
  #handlerWeight = 0

  constructor(store: EntityStore, schema: SubgraphSchema, maxWeightBytes = DEFAULT_MAX_WEIGHT) {
    this.#store = store
    this.#output = store
    this.#schema = schema
    this.#inForce = new LruCache(maxWeightBytes)
  }

  /** From now on changes go to `output` instead of the store, and get into the database batch by batch. */
  writeAhead(output: EntityOutput): void {
    this.#output = output
    this.#underway.beginBatch()
  }

  /** The oldest batch that was on its way is in the database now. */
  batchWritten(): void {
    this.#underway.endBatch()
  }

  /** Something was taken for new that was not: from now on that is looked up. */
  presumeNothing(): void {
    this.#presumesNew = false
  }

  /** All batches are in the database, and changes go there directly again. */
  writeAtOnce(): void {
    this.#output = this.#store
    this.#underway.clear()
  }

  beginBlock(number: number, timestampSeconds: bigint): void {
    this.#blockChanges.clear()
    this.#handlerChanges.clear()
    this.#block = number
    this.#timestampSeconds = timestampSeconds
    this.#sequence = 0
    this.#sequenceBeforeHandler = 0
    this.#blockWeight = 0
    this.#handlerWeight = 0
  }

  /** @throws DeterministicError when the block writes too much; the handler is to be discarded then. */
  commitHandler(): void {
    this.#blockWeight = this.#weightWithHandler()
    this.#handlerWeight = 0
    this.#sequenceBeforeHandler = this.#sequence
    for (const [key, change] of this.#handlerChanges)
      this.#blockChanges.set(key, mergeChanges(this.#blockChanges.get(key), change))
    this.#handlerChanges.clear()
  }

  /** Drops what a failed handler wrote. The ids that it was given stay used, as in graph-node. */
  discardHandler(): void {
    this.#sequenceBeforeHandler = this.#sequence
    this.#handlerWeight = 0
    this.#handlerChanges.clear()
  }

  /** Drops what a handler wrote that will run again, from the same ids on. */
  rewindHandler(): void {
    this.#sequence = this.#sequenceBeforeHandler
    this.#handlerWeight = 0
    this.#handlerChanges.clear()
  }

  get(typeName: string, idText: string): Entity | null {
    const table = this.#writableTable(typeName, 'get')
    const key = keyOf(table, canonicalIdText(table.type, idText))
    const known = this.#inForce.get(key)
    return this.#underChanges(
      key,
      known === undefined ? this.#load(key, table, parseEntityId(table.type, idText)) : known,
    )
  }

  getInBlock(typeName: string, idText: string): Entity | null {
    const table = this.#writableTable(typeName, 'get')
    return this.#underChanges(keyOf(table, canonicalIdText(table.type, idText)), null)
  }

  /**
   * Takes `data` over: nobody else may go on using it.
   * @param undefinedFields what becomes of fields that the schema does not have: graph-node refuses them since apiVersion 0.0.8
   */
  set(typeName: string, idText: string, data: Entity, undefinedFields: 'refuse' | 'drop' = 'refuse'): void {
    const table = this.#writableTable(typeName, 'set')
    const { type } = table
    const automatic = idText === 'auto' || type.timeseries
    const id = automatic ? automaticId(type, this.#block, this.#sequence++) : parseEntityId(type, idText)
    const fields = knownFields(type, data, undefinedFields)
    if (type.timeseries) fields.set('timestamp', Timestamp.fromSeconds(this.#timestampSeconds))
    if (automatic || !fields.has('id')) fields.set('id', id)
    else refuseOtherId(type, fields.get('id') ?? null, id)
    const key = keyOf(table, automatic ? entityIdText(id) : canonicalIdText(type, idText))
    const weight = weightOf(fields)
    const complete = isSound(type, fields)
    const change: EntityChange = { table, id, kind: 'update', fields, weight, complete }
    this.#addToHandler(key.length * 2 + weight)
    this.#handlerChanges.set(key, mergeChanges(this.#handlerChanges.get(key), change))
    // A partial update is judged together with what is there already.
    if (!complete) validateEntity(type, id, this.#underChanges(key, this.#load(key, table, id)) ?? fields)
  }

  remove(typeName: string, idText: string): void {
    const table = this.#writableTable(typeName, 'remove')
    const id = parseEntityId(table.type, idText)
    const weight = weightOf(null)
    this.#addToHandler(idText.length * 2 + weight)
    const change: EntityChange = { table, id, kind: 'remove', fields: new Map(), weight, complete: false }
    this.#handlerChanges.set(keyOf(table, entityIdText(id)), change)
  }

  /** Entities that point to the given one: what its derived `fieldName` stands for. */
  loadRelated(typeName: string, idText: string, fieldName: string): Entity[] {
    const field = this.#writableTable(typeName, 'get').type.fieldByName.get(fieldName)
    if (!field?.derivedFrom || !field.reference)
      throw new DeterministicError(`\`${typeName}.${fieldName}\` is not a derived field`)
    const types = this.#schema.interfaces.get(field.reference)?.map((type) => type.name) ?? [field.reference]
    if (this.#ahead && !types.every((name) => this.#store.canFindBy(this.#store.table(name), field.derivedFrom ?? '')))
      throw new WriteAheadError('an index has to be made first')
    return types.flatMap((name) => this.#findBy(this.#store.table(name), field.derivedFrom ?? '', typeName, idText))
  }

  /** Hands the block's changes on. @throws DeterministicError when one is not allowed. */
  flushBlock(): void {
    if (this.#ahead && this.#blockWeight > MAX_AHEAD_WEIGHT)
      throw new WriteAheadError('a block changes too much to be kept in memory')
    for (const [key, change] of this.#blockChanges) {
      const { table, id } = change
      const known = this.#inForce.get(key)
      const current = this.#current(key, change, known)
      const next = applyChange(current, change)
      if (current && table.immutable)
        throw new DeterministicError(
          `immutable entity ${table.type.name}[${entityIdText(id)}] cannot be changed or removed`,
        )
      if (current && next) {
        const changed = changedColumns(table, current, next)
        if (changed.length === 0) continue
        this.#output.replace(table, id, next, changed, this.#block)
      } else if (current) this.#output.close(table, id, this.#block)
      else if (next) {
        this.#refuseSharedId(table, id)
        this.#output.insert(table, next, this.#block)
      }
      // What nobody has asked for yet may never be: it doesn't take the place of what was.
      const wanted = known !== undefined || current !== null
      if (wanted) this.#remember(key, next)
      if (this.#ahead) this.#underway.set(key, table, next, wanted)
    }
    this.#blockChanges.clear()
  }

  /** Forgets everything, for when the store changed beneath, and writes to it again. */
  clear(): void {
    this.writeAtOnce()
    this.#inForce.clear()
    this.#blockChanges.clear()
    this.#handlerChanges.clear()
  }

  /** An id leads to one entity of an interface, whatever its type. */
  #refuseSharedId(table: EntityTable, id: StoreValue): void {
    for (const rival of this.#rivals(table)) {
      if (!this.#stored(keyOf(rival, entityIdText(id)), rival, id)) continue
      const [name, other] = [table.type.name, rival.type.name]
      throw new DeterministicError(
        `tried to set entity of type \`${name}\` with ID "${entityIdText(id)}" but an entity of type \`${other}\`, which has an interface in common with \`${name}\`, exists with the same ID`,
      )
    }
  }

  #rivals(table: EntityTable): EntityTable[] {
    let rivals = this.#rivalsByTable.get(table)
    if (!rivals) {
      const shared = [...this.#schema.interfaces.values()].filter((members) => members.includes(table.type))
      const names = new Set(shared.flat().map((member) => member.name))
      names.delete(table.type.name)
      rivals = [...names].map((name) => this.#store.table(name))
      this.#rivalsByTable.set(table, rivals)
    }
    return rivals
  }

  #findBy(table: EntityTable, fieldName: string, typeName: string, idText: string): Entity[] {
    const field = table.type.fieldByName.get(fieldName)
    if (!field) throw new DeterministicError(`unknown field \`${table.type.name}.${fieldName}\``)
    const value = parseEntityId(this.#store.table(typeName).type, idText)
    const candidates = new Map<string, Entity | null>()
    let weight = 0
    for (const entity of this.#store.findBy(table, field, value)) {
      weight += weightOf(entity)
      if (weight > MAX_CHANGES_WEIGHT)
        throw new DeterministicError(
          `\`${typeName}[${idText}]\` has more related entities than fit into ${MAX_CHANGES_MEGABYTES} MB`,
        )
      candidates.set(keyOf(table, entityIdText(entity.get('id') ?? null)), entity)
    }
    for (const [key, entity] of this.#underway.ofTable(table)) candidates.set(key, entity)
    for (const [key, change] of [...this.#blockChanges, ...this.#handlerChanges]) {
      if (change.table === table && !candidates.has(key)) candidates.set(key, this.#load(key, table, change.id))
    }
    const found: Entity[] = []
    for (const [key, stored] of [...candidates].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const entity = this.#underChanges(key, stored)
      if (entity && pointsTo(field, entity.get(field.name) ?? null, value)) found.push(entity)
    }
    return found
  }

  /** @throws DeterministicError when the handler writes too much. */
  #addToHandler(weight: number): void {
    this.#handlerWeight += weight
    if (this.#handlerWeight > MAX_CHANGES_WEIGHT)
      throw new DeterministicError(`a handler writes more than ${MAX_CHANGES_MEGABYTES} MB`)
  }

  /** The block's weight when the handler's changes join it. */
  #weightWithHandler(): number {
    let weight = this.#blockWeight
    for (const [key, { kind, fields, weight: added }] of this.#handlerChanges) {
      const earlier = this.#blockChanges.get(key)
      weight += key.length * 2 + added
      if (earlier && (kind !== 'update' || covers(fields, earlier.fields))) weight -= key.length * 2 + earlier.weight
    }
    if (weight > MAX_CHANGES_WEIGHT)
      throw new DeterministicError(`handlers of one block write more than ${MAX_CHANGES_MEGABYTES} MB`)
    return weight
  }

  #underChanges(key: string, entity: Entity | null): Entity | null {
    return applyChange(applyChange(entity, this.#blockChanges.get(key)), this.#handlerChanges.get(key))
  }

  #load(key: string, table: EntityTable, id: StoreValue): Entity | null {
    const known = this.#inForce.get(key)
    if (known !== undefined) return known
    const stored = this.#stored(key, table, id)
    this.#remember(key, stored)
    return stored
  }

  #stored(key: string, table: EntityTable, id: StoreValue): Entity | null {
    const underway = this.#underway.get(key)
    return underway === undefined ? this.#store.get(table, id) : underway
  }

  get #ahead(): boolean {
    return this.#output !== this.#store
  }

  /** What a change is made to; null when there is nothing, or nobody looks. */
  #current(key: string, change: EntityChange, known: Entity | null | undefined): Entity | null {
    if (this.#isTakenForNew(change, known)) return null
    return known === undefined ? this.#stored(key, change.table, change.id) : known
  }

  /** Whether nobody looks if there is one already: it is found out when it is written. */
  #isTakenForNew({ table, kind, complete }: EntityChange, known: Entity | null | undefined): boolean {
    if (kind !== 'update') return false
    return table.immutable || (this.#ahead && this.#presumesNew && known === undefined && complete)
  }

  #remember(key: string, entity: Entity | null): void {
    this.#inForce.set(key, entity, key.length * 2 + weightOf(entity))
  }

  #writableTable(typeName: string, operation: string): EntityTable {
    if (this.#schema.aggregations.has(typeName) || this.#schema.interfaces.has(typeName)) {
      throw new DeterministicError(
        `Cannot ${operation} entity of type \`${typeName}\`. The type must be an @entity type`,
      )
    }
    return this.#store.table(typeName)
  }
}

/** The fields that the schema has; `data` itself, without the others. */
function knownFields(type: EntityType, data: Entity, undefinedFields: 'refuse' | 'drop'): Entity {
  let unknown: string[] | null = null
  for (const name of data.keys()) if (!type.fieldByName.has(name)) (unknown ??= []).push(name)
  if (unknown === null) return data
  if (undefinedFields === 'refuse') {
    throw new DeterministicError(
      `Attempted to set undefined fields [${unknown.sort().join(', ')}] for the entity type \`${type.name}\`. Make sure those fields are defined in the schema.`,
    )
  }
  for (const name of unknown) data.delete(name)
  return data
}

function refuseOtherId(type: EntityType, given: StoreValue, id: StoreValue): void {
  if (storeValuesEqual(given, id)) return
  const kind = valueKind(given) ?? 'null'
  if (kind !== type.idKind) {
    throw new DeterministicError(
      `Attribute \`${type.name}.id\` has wrong type: expected ${type.idKind} but got ${kind}`,
    )
  }
  throw new DeterministicError(
    `Value of ${type.name} attribute 'id' conflicts with ID passed to \`store.set()\`: ${entityIdText(given)} != ${entityIdText(id)}`,
  )
}

function keyOf(table: EntityTable, idText: string): string {
  return `${table.type.name}\0${idText}`
}

function pointsTo(field: SchemaField, value: StoreValue, id: StoreValue): boolean {
  if (field.isList) return Array.isArray(value) && value.some((item) => storeValuesEqual(item, id))
  return storeValuesEqual(value, id)
}

function changedColumns(table: EntityTable, a: Entity, b: Entity): SchemaField[] {
  return table.columns.filter(({ name }) => !storeValuesEqual(a.get(name) ?? null, b.get(name) ?? null))
}

/** A rough size in memory, in bytes. */
function weightOf(entity: Entity | null): number {
  weighed = 200
  entity?.forEach(weigh)
  return weighed
}

// Not a loop, nor a closure: this is done for each entity that is written, and either would make garbage each time.
let weighed = 0

function weigh(value: StoreValue): void {
  weighed += 80 + valueWeight(value)
}

function valueWeight(value: StoreValue): number {
  if (typeof value === 'string') return value.length * 2
  if (value instanceof Uint8Array) return value.length + 100
  return Array.isArray(value) ? value.reduce<number>((sum, item) => sum + 40 + valueWeight(item), 0) : 16
}
