import { readFileSync } from 'node:fs'
import { DeterministicError } from '../errors/DeterministicError.ts'
import { errorMessage } from '../errors/errorMessage.ts'
import { IndexerError } from '../errors/IndexerError.ts'
import { type AscExports, type AscMemory, type AscPointer, type ModuleConstants, moduleConstants } from './AscMemory.ts'
import { exportMutableGlobals } from './exportMutableGlobals.ts'
import type { HandlerScope } from './HandlerScope.ts'
import { limitMemory } from './limitMemory.ts'
import { hostFunctions, UNSUPPORTED_HOST_FUNCTIONS } from './hostFunctions/hostFunctions.ts'
import { MappingInstance } from './MappingInstance.ts'

/**
 * `fresh` makes an instance for each trigger, as graph-node does. `reset` sets a used one back to its state after
 * start-up, which a mapping cannot tell apart and which is two orders of magnitude cheaper.
 */
export type InstanceMode = 'fresh' | 'reset'

/**
 * More than any handler needs: nothing is freed while one runs, and the largest that are known take some ten megabytes.
 * graph-node bounds handlers by gas instead.
 */
const MAX_MEMORY_BYTES = 256 * 1024 * 1024
const MAX_MEMORY = `${MAX_MEMORY_BYTES / 1024 / 1024} MB`

/** The compiled mapping of a data source. Runs handlers, each in an instance without traces of earlier ones. */
export class MappingModule {
  readonly #file: string
  readonly #module: WebAssembly.Module
  readonly #mode: InstanceMode
  /** What instances may share: all of it follows from the module alone. */
  readonly #shared: ModuleConstants = moduleConstants()
  #idle: MappingInstance | null = null

  /** @throws IndexerError for a file that is no mapping, or one that needs host functions this indexer has not. */
  constructor(file: string, handlers: readonly string[], mode: InstanceMode) {
    this.#file = file
    const binary = limitMemory(readFileSync(file), MAX_MEMORY_BYTES)
    if (!binary)
      throw new IndexerError('unsupported', `the mapping ${file} starts with more than ${MAX_MEMORY} of memory`)
    const patched = mode === 'reset' ? exportMutableGlobals(binary) : null
    this.#mode = patched ? 'reset' : 'fresh'
    try {
      this.#module = new WebAssembly.Module(new Uint8Array(patched ?? binary))
    } catch (error) {
      throw new IndexerError('build-invalid', `${file} is not a WebAssembly module: ${errorMessage(error)}`, {
        cause: error,
      })
    }
    this.#checkImports()
    this.#checkExports(handlers)
  }

  /**
   * @param writeTrigger puts the handler's argument into the mapping's memory
   * @throws DeterministicError when the handler fails; whatever a host function throws that is not one passes as it is.
   */
  run(handler: string, writeTrigger: (memory: AscMemory) => AscPointer, scope: HandlerScope): void {
    const instance = this.#idle ?? this.#instantiate(scope)
    this.#idle = null
    instance.enter(scope)
    try {
      instance.call(handler, writeTrigger(instance.memory))
    } catch (error) {
      // Traps (unreachable, out of bounds, division by zero, stack overflow) depend on the mapping and its input alone.
      if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
        throw new DeterministicError(`wasm trap: ${error.message}${hint(error, instance.memoryBytes)}`, {
          cause: error,
        })
      }
      throw error
    }
    if (this.#mode === 'reset' && instance.reset()) this.#idle = instance
  }

  #instantiate(scope: HandlerScope): MappingInstance {
    return new MappingInstance(this.#module, this.#shared, scope)
  }

  #checkImports(): void {
    const known = hostFunctions({
      get memory(): never {
        throw new Error('not running')
      },
      get scope(): never {
        throw new Error('not running')
      },
    })
    for (const { kind, name } of WebAssembly.Module.imports(this.#module)) {
      const need = UNSUPPORTED_HOST_FUNCTIONS.get(name)
      if (need) {
        throw new IndexerError(
          'unsupported',
          `the mapping ${this.#file} uses ${name}: the embedded indexer has no ${need}; deploy to graph-node`,
        )
      }
      if (kind !== 'function' || !Object.hasOwn(known, name)) {
        throw new IndexerError('unsupported', `the mapping ${this.#file} imports the unknown host ${kind} ${name}`)
      }
    }
  }

  #checkExports(handlers: readonly string[]): void {
    const exported = new Set(WebAssembly.Module.exports(this.#module).map((entry) => entry.name))
    const required = ['memory', 'allocate', 'id_of_type', '_start'] satisfies (keyof AscExports | '_start')[]
    for (const name of [...required, ...handlers]) {
      if (!exported.has(name))
        throw new IndexerError('build-invalid', `the mapping ${this.#file} does not export ${name}`)
    }
  }
}

/** AssemblyScript's allocator ends with `unreachable` when memory cannot grow by what it needs, or by half of it. */
function hint(error: Error, memoryBytes: number): string {
  if (error.message !== 'unreachable') return ''
  return memoryBytes > MAX_MEMORY_BYTES / 2
    ? `: the handler needs more than ${MAX_MEMORY} of memory`
    : `, as when a mapping allocates more than its ${MAX_MEMORY} of memory at once`
}
