import { setFlagsFromString } from 'node:v8'

/**
 * To be called before threads are started. V8 keeps the compiled WebAssembly of all threads in one place (the mappings',
 * and that of Node's own TypeScript loader in each thread). Freeing what is out of use while other threads compile has
 * ended whole processes with SIGSEGV (github.com/bardesss/haelan/pull/187 has the stack), so nothing is freed: it is some
 * megabytes, once.
 */
export function keepWasmCode(): void {
  setFlagsFromString('--no-wasm-code-gc')
}
