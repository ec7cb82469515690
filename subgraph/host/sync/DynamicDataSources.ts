import type { Database } from 'better-sqlite3'
import { DeterministicError } from '../errors/DeterministicError.ts'
import type { DataSource, Manifest } from '../manifest/Manifest.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { bytesToHex, hexToBytes } from '../values/hex.ts'
import { Int8 } from '../values/Int8.ts'
import type { NamedValues, StoreValue } from '../values/StoreValue.ts'
import { Timestamp } from '../values/Timestamp.ts'

/** Data sources that handlers made from templates, kept over restarts. */
export class DynamicDataSources {
  readonly #database: Database
  readonly #manifest: Manifest

  constructor(database: Database, manifest: Manifest) {
    this.#database = database
    this.#manifest = manifest
  }

  /** @throws DeterministicError for an unknown template or parameters that are no address. */
  instantiate(
    templateName: string,
    parameters: readonly string[],
    context: NamedValues,
    block: number,
    parentName: string,
  ): DataSource {
    const template = this.#manifest.templates.get(templateName)
    if (!template) {
      throw new DeterministicError(
        `Failed to create data source from name \`${templateName}\`: No template with this name in parent data source \`${parentName}\`. Available names: ${[...this.#manifest.templates.keys()].join(', ')}.`,
      )
    }
    const failed = `Failed to create data source from template \`${templateName}\``
    if (parameters[0] === undefined) throw new DeterministicError(`${failed}: address parameter is missing`)
    const digits = parameters[0].toLowerCase().replace(/^(0x)+/, '')
    if (!/^[0-9a-f]{40}$/.test(digits)) throw new DeterministicError(`${failed}, invalid address provided`)
    return {
      name: template.name,
      network: template.network,
      address: `0x${digits}`,
      startBlock: block,
      endBlock: null,
      mapping: template.mapping,
      context,
    }
  }

  save(source: DataSource): void {
    this.#database
      .prepare('INSERT INTO _data_source (block, template, address, context) VALUES (?, ?, ?, ?)')
      .run(
        source.startBlock,
        source.name,
        source.address,
        JSON.stringify([...source.context].map(([name, value]) => [name, toJson(value)])),
      )
  }

  load(): DataSource[] {
    const rows = this.#database
      .prepare<[], { block: number; template: string; address: string; context: string }>(
        'SELECT * FROM _data_source ORDER BY position',
      )
      .all()
    return rows.map((row) => {
      const context = new Map(
        (JSON.parse(row.context) as [string, JsonValue][]).map(([name, value]) => [name, fromJson(value)]),
      )
      return this.instantiate(row.template, [row.address], context, row.block, '')
    })
  }

  deleteAbove(block: number): void {
    this.#database.prepare('DELETE FROM _data_source WHERE block > ?').run(block)
  }
}

type JsonValue = null | string | number | boolean | { type: string; value: string } | JsonValue[]

function toJson(value: StoreValue): JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint') return { type: 'BigInt', value: value.toString() }
  if (value instanceof Uint8Array) return { type: 'Bytes', value: bytesToHex(value) }
  if (value instanceof BigDecimal) return { type: 'BigDecimal', value: value.toString() }
  if (value instanceof Int8) return { type: 'Int8', value: value.value.toString() }
  if (value instanceof Timestamp) return { type: 'Timestamp', value: value.microseconds.toString() }
  return value.map(toJson)
}

function fromJson(value: JsonValue): StoreValue {
  if (Array.isArray(value)) return value.map(fromJson)
  if (value === null || typeof value !== 'object') return value
  switch (value.type) {
    case 'BigInt':
      return BigInt(value.value)
    case 'Bytes':
      return hexToBytes(value.value)
    case 'BigDecimal':
      return BigDecimal.parse(value.value)
    case 'Int8':
      return new Int8(BigInt(value.value))
    default:
      return new Timestamp(BigInt(value.value))
  }
}
