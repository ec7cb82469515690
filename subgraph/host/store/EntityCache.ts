import { DeterministicError } from '../errors/DeterministicError.ts'
import type { EntityType, SchemaField, SubgraphSchema } from '../schema/SubgraphSchema.ts'
import type { Fields, StoreValue } from '../values/StoreValue.ts'
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
  readonly #inForce: LruCache<Fields | null>
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

  /** @throws DeterministicError unless mappings may do `operation` (as in `get entity`) to entities of that type */
  entityType(name: string, operation: string): EntityType {
    if (this.#schema.aggregations.has(name) || this.#schema.interfaces.has(name))
      throw new DeterministicError(`Cannot ${operation} entity of type \`${name}\`. The type must be an @entity type`)
    return this.#store.table(name).type
  }

  get(type: EntityType, idText: string): Fields | null {
    const key = keyOf(type, canonicalIdText(type, idText))
    const known = this.#inForce.get(key)
    return this.#underChanges(
      key,
      known === undefined ? this.#load(key, this.#store.table(type.name), parseEntityId(type, idText)) : known,
    )
  }

  getInBlock(type: EntityType, idText: string): Fields | null {
    return this.#underChanges(keyOf(type, canonicalIdText(type, idText)), null)
  }

  /**
   * Takes `fields` over: nobody else may go on using them.
   * @param undefinedFields names that the type does not have: refused, but only when an id was given out, as in graph-node
   */
  set(type: EntityType, idText: string, fields: Fields, undefinedFields: readonly string[] = []): void {
    const table = this.#store.table(type.name)
    const automatic = idText === 'auto' || type.timeseries
    const id = automatic ? automaticId(type, this.#block, this.#sequence++) : parseEntityId(type, idText)
    if (undefinedFields.length > 0) throw undefinedFieldsError(type, undefinedFields)
    if (type.timeseries) setField(type, fields, 'timestamp', Timestamp.fromSeconds(this.#timestampSeconds))
    const given = getField(type, fields, 'id')
    if (automatic || given === undefined) setField(type, fields, 'id', id)
    else refuseOtherId(type, given, id)
    const key = keyOf(type, automatic ? entityIdText(id) : canonicalIdText(type, idText))
    const weight = weightOf(fields)
    const complete = isSound(type, fields)
    const change: EntityChange = { table, id, kind: 'update', fields, weight, complete }
    this.#addToHandler(key.length * 2 + weight)
    this.#handlerChanges.set(key, mergeChanges(this.#handlerChanges.get(key), change))
    // A partial update is judged together with what is there already.
    if (!complete) validateEntity(type, id, this.#underChanges(key, this.#load(key, table, id)) ?? fields)
  }

  remove(type: EntityType, idText: string): void {
    const id = parseEntityId(type, idText)
    const weight = weightOf(null)
    this.#addToHandler(idText.length * 2 + weight)
    const change: EntityChange = {
      table: this.#store.table(type.name),
      id,
      kind: 'remove',
      fields: [],
      weight,
      complete: false,
    }
    this.#handlerChanges.set(keyOf(type, entityIdText(id)), change)
  }

  /** Entities that point to the given one: what its derived `fieldName` stands for. */
  loadRelated(type: EntityType, idText: string, fieldName: string): { type: EntityType; fields: Fields }[] {
    const field = type.fieldByName.get(fieldName)
    if (!field?.derivedFrom || !field.reference)
      throw new DeterministicError(`\`${type.name}.${fieldName}\` is not a derived field`)
    const types = this.#schema.interfaces.get(field.reference)?.map((type) => type.name) ?? [field.reference]
    if (this.#ahead && !types.every((name) => this.#store.canFindBy(this.#store.table(name), field.derivedFrom ?? '')))
      throw new WriteAheadError('an index has to be made first')
    return types.flatMap((name) => {
      const table = this.#store.table(name)
      const found = this.#findBy(table, field.derivedFrom ?? '', type, idText)
      return found.map((fields) => ({ type: table.type, fields }))
    })
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
      if (!this.#stored(keyOf(rival.type, entityIdText(id)), rival, id)) continue
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

  #findBy(table: EntityTable, fieldName: string, type: EntityType, idText: string): Fields[] {
    const field = table.type.fieldByName.get(fieldName)
    if (!field) throw new DeterministicError(`unknown field \`${table.type.name}.${fieldName}\``)
    const value = parseEntityId(type, idText)
    const candidates = new Map<string, Fields | null>()
    let weight = 0
    for (const entity of this.#store.findBy(table, field, value)) {
      weight += weightOf(entity)
      if (weight > MAX_CHANGES_WEIGHT)
        throw new DeterministicError(
          `\`${type.name}[${idText}]\` has more related entities than fit into ${MAX_CHANGES_MEGABYTES} MB`,
        )
      candidates.set(keyOf(table.type, entityIdText(getField(table.type, entity, 'id') ?? null)), entity)
    }
    for (const [key, entity] of this.#underway.ofTable(table)) candidates.set(key, entity)
    for (const [key, change] of [...this.#blockChanges, ...this.#handlerChanges]) {
      if (change.table === table && !candidates.has(key)) candidates.set(key, this.#load(key, table, change.id))
    }
    const found: Fields[] = []
    for (const [key, stored] of [...candidates].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const entity = this.#underChanges(key, stored)
      if (entity && pointsTo(field, entity[field.place] ?? null, value)) found.push(entity)
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

  #underChanges(key: string, entity: Fields | null): Fields | null {
    return applyChange(applyChange(entity, this.#blockChanges.get(key)), this.#handlerChanges.get(key))
  }

  #load(key: string, table: EntityTable, id: StoreValue): Fields | null {
    const known = this.#inForce.get(key)
    if (known !== undefined) return known
    const stored = this.#stored(key, table, id)
    this.#remember(key, stored)
    return stored
  }

  #stored(key: string, table: EntityTable, id: StoreValue): Fields | null {
    const underway = this.#underway.get(key)
    return underway === undefined ? this.#store.get(table, id) : underway
  }

  get #ahead(): boolean {
    return this.#output !== this.#store
  }

  /** What a change is made to; null when there is nothing, or nobody looks. */
  #current(key: string, change: EntityChange, known: Fields | null | undefined): Fields | null {
    if (this.#isTakenForNew(change, known)) return null
    return known === undefined ? this.#stored(key, change.table, change.id) : known
  }

  /** Whether nobody looks if there is one already: it is found out when it is written. */
  #isTakenForNew({ table, kind, complete }: EntityChange, known: Fields | null | undefined): boolean {
    if (kind !== 'update') return false
    return table.immutable || (this.#ahead && this.#presumesNew && known === undefined && complete)
  }

  #remember(key: string, entity: Fields | null): void {
    this.#inForce.set(key, entity, key.length * 2 + weightOf(entity))
  }
}

function undefinedFieldsError({ name }: EntityType, fields: readonly string[]): DeterministicError {
  return new DeterministicError(
    `Attempted to set undefined fields [${[...fields].sort().join(', ')}] for the entity type \`${name}\`. Make sure those fields are defined in the schema.`,
  )
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

function keyOf(type: EntityType, idText: string): string {
  return `${type.name}\0${idText}`
}

function getField(type: EntityType, fields: Fields, name: string): StoreValue | undefined {
  const field = type.fieldByName.get(name)
  return field && fields[field.place]
}

function setField(type: EntityType, fields: Fields, name: string, value: StoreValue): void {
  const field = type.fieldByName.get(name)
  if (field) fields[field.place] = value
}

function pointsTo(field: SchemaField, value: StoreValue, id: StoreValue): boolean {
  if (field.isList) return Array.isArray(value) && value.some((item) => storeValuesEqual(item, id))
  return storeValuesEqual(value, id)
}

function changedColumns(table: EntityTable, a: Fields, b: Fields): SchemaField[] {
  const changed: SchemaField[] = []
  for (const column of table.columns)
    if (!storeValuesEqual(a[column.place] ?? null, b[column.place] ?? null)) changed.push(column)
  return changed
}

/** A rough size in memory, in bytes. */
function weightOf(entity: Fields | null): number {
  let weight = 200
  if (entity !== null) for (const value of entity) if (value !== undefined) weight += 80 + valueWeight(value)
  return weight
}

function valueWeight(value: StoreValue): number {
  if (typeof value === 'string') return value.length * 2
  if (value instanceof Uint8Array) return value.length + 100
  return Array.isArray(value) ? value.reduce<number>((sum, item) => sum + 40 + valueWeight(item), 0) : 16
}
