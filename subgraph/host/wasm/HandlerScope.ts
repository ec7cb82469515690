import type { AbiValue } from '../decode/AbiValue.ts'
import type { DataSource } from '../manifest/Manifest.ts'
import type { Entity } from '../values/StoreValue.ts'

export type LogLevel = 'critical' | 'error' | 'warning' | 'info' | 'debug'

export interface ContractCall {
  contractName: string
  address: Buffer
  functionName: string
  /** As graph-cli writes it: `balanceOf(address):(uint256)`. */
  signature: string
  parameters: AbiValue[]
}

/** What a running handler can reach through host functions. */
export interface HandlerScope {
  dataSource: DataSource
  getEntity(type: string, id: string): Entity | null
  getEntityInBlock(type: string, id: string): Entity | null
  loadRelated(type: string, id: string, field: string): Entity[]
  setEntity(type: string, id: string, data: Entity): void
  removeEntity(type: string, id: string): void
  createDataSource(templateName: string, parameters: string[], context: Entity): void
  log(level: LogLevel, message: string): void
  /** Null when the call reverts. */
  call(call: ContractCall): AbiValue[] | null
  getBalance(address: Buffer): bigint
  hasCode(address: Buffer): boolean
}
