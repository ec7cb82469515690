import { AscMemory, type AscExports, type AscPointer, type ModuleConstants } from './AscMemory.ts'
import { GLOBAL_EXPORT_PREFIX } from './exportMutableGlobals.ts'
import type { HandlerScope } from './HandlerScope.ts'
import { hostFunctions } from './hostFunctions/hostFunctions.ts'

/** A used instance whose memory grew beyond this is thrown away: clearing it would cost more than a new one. */
const MAX_RESET_BYTES = 2 * 1024 * 1024

/** An instantiated mapping, with the means to set it back to how it was after `_start`. */
export class MappingInstance {
  readonly memory: AscMemory
  readonly #exports: Record<string, unknown> & AscExports
  readonly #globals: { global: WebAssembly.Global; value: unknown }[]
  readonly #snapshot: Uint8Array
  /** `_start` read something of the trigger it ran for, so its outcome does not fit another one. */
  readonly #startUsedScope: boolean
  #scope: HandlerScope | null

  constructor(module: WebAssembly.Module, shared: ModuleConstants, scope: HandlerScope) {
    this.#scope = scope
    let scopeUsed = false
    const current = (): HandlerScope => {
      scopeUsed = true
      if (this.#scope === null) throw new Error('host function called outside a handler')
      return this.#scope
    }
    const memory = (): AscMemory => this.memory
    const functions = hostFunctions({
      get memory() {
        return memory()
      },
      get scope() {
        return current()
      },
    })
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {}
    for (const { module: namespace, name } of WebAssembly.Module.imports(module)) {
      const implementation = functions[name]
      if (implementation) (imports[namespace] ??= {})[name] = implementation
    }
    const instance = new WebAssembly.Instance(module, imports)
    this.#exports = instance.exports as Record<string, unknown> & AscExports
    this.memory = new AscMemory(this.#exports, shared)
    ;(this.#exports._start as () => void)()
    this.#startUsedScope = scopeUsed
    if (!scopeUsed) this.memory.freezeStatics()
    this.#globals = Object.entries(instance.exports).flatMap(([name, value]) =>
      name.startsWith(GLOBAL_EXPORT_PREFIX) && value instanceof WebAssembly.Global
        ? [{ global: value, value: value.value as unknown }]
        : [],
    )
    this.#snapshot = trimZeros(new Uint8Array(this.#exports.memory.buffer)).slice()
  }

  get memoryBytes(): number {
    return this.#exports.memory.buffer.byteLength
  }

  enter(scope: HandlerScope): void {
    this.#scope = scope
  }

  call(handler: string, argument: AscPointer): void {
    ;(this.#exports[handler] as (argument: AscPointer) => void)(argument)
  }

  /** Sets memory and globals back. Returns false when the instance cannot or should not be used again. */
  reset(): boolean {
    this.#scope = null
    const bytes = new Uint8Array(this.#exports.memory.buffer)
    if (this.#startUsedScope || bytes.length > MAX_RESET_BYTES) return false
    bytes.set(this.#snapshot)
    bytes.fill(0, this.#snapshot.length)
    for (const { global, value } of this.#globals) global.value = value
    this.memory.resetArena()
    return true
  }
}

function trimZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return bytes.subarray(0, end)
}
