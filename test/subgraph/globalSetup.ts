import { compile } from '../../local/contracts/compile.ts'
import { buildSubgraph } from '../../subgraph/build.ts'
import { buildConformanceFixture } from './conformance/buildConformanceFixture.ts'
import { buildFixture } from './host/buildFixture.ts'

/** Contracts and mappings are compiled once, before workers need them at the same time. */
export default async function setup(): Promise<void> {
  await compile()
  await buildSubgraph({ network: 'plenum-local' })
  await buildFixture()
  await buildConformanceFixture()
}
