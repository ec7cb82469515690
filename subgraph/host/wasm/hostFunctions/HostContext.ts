import type { AscMemory } from '../AscMemory.ts'
import type { HandlerScope } from '../HandlerScope.ts'

/** What host functions work on. `scope` throws when no handler is running. */
export interface HostContext {
  readonly memory: AscMemory
  readonly scope: HandlerScope
}

export type HostFunction = (...parameters: never[]) => number | bigint | void

export type HostFunctions = Record<string, HostFunction>
