import type { Hex } from 'viem'
import type { TestProject } from 'vitest/node'
import { compile } from '../../local/contracts/compile.ts'
import { buildSubgraph } from '../../subgraph/build.ts'
import { compileTestContract } from '../support/compileTestContract.ts'
import { buildConformanceFixture } from './conformance/buildConformanceFixture.ts'
import { buildFixture } from './host/buildFixture.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of `mappings/support/Batch.sol`. */
    batchBytecode: Hex
  }
}

/**
 * Contracts and mappings are compiled once, before workers need them at the same time. None is compiled in a worker: the
 * compiler is WebAssembly, and V8 may free one thread's while another one's is compiled (subgraph/host/keepWasmCode.ts).
 */
export default async function setup({ provide }: TestProject): Promise<void> {
  await compile()
  await buildSubgraph({ network: 'plenum-local' })
  await buildFixture()
  await buildConformanceFixture()
  const { Batch } = compileTestContract('test/subgraph/mappings/support/Batch.sol', ['Batch'])
  if (Batch === undefined) throw new Error('Batch.sol has no contract Batch')
  provide('batchBytecode', Batch.bytecode)
}
