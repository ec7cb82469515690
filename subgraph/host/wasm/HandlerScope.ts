import type { AbiValue } from '../decode/AbiValue.ts'
import type { EntityType } from '../schema/SubgraphSchema.ts'
import type { DataSource } from '../manifest/Manifest.ts'
import type { Fields, NamedValues } from '../values/StoreValue.ts'

export type LogLevel = 'critical' | 'error' | 'warning' | 'info' | 'debug'

export interface ContractCall {
  contractName: string
  address: Uint8Array
  functionName: string
  /** As graph-cli writes it: `balanceOf(address):(uint256)`. */
  signature: string
  parameters: AbiValue[]
}

/** What a running handler can reach through host functions. */
export interface HandlerScope {
  dataSource: DataSource
  /** @throws DeterministicError unless mappings may do `operation` (as in `get entity`) to entities of that type */
  entityType(name: string, operation: string): EntityType
  getEntity(type: EntityType, id: string): Fields | null
  getEntityInBlock(type: EntityType, id: string): Fields | null
  loadRelated(type: EntityType, id: string, field: string): { type: EntityType; fields: Fields }[]
  /** @param undefinedFields names that the schema does not have: refused, or before apiVersion 0.0.8 dropped */
  setEntity(type: EntityType, id: string, fields: Fields, undefinedFields: readonly string[]): void
  removeEntity(type: EntityType, id: string): void
  createDataSource(templateName: string, parameters: string[], context: NamedValues): void
  log(level: LogLevel, message: string): void
  /** Null when the call reverts. */
  call(call: ContractCall): AbiValue[] | null
  getBalance(address: Uint8Array): bigint
  hasCode(address: Uint8Array): boolean
}
