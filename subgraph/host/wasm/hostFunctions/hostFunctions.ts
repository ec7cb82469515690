import { bigDecimalFunctions } from './bigDecimalFunctions.ts'
import { bigIntFunctions } from './bigIntFunctions.ts'
import { conversionFunctions } from './conversionFunctions.ts'
import { dataSourceFunctions } from './dataSourceFunctions.ts'
import { environmentFunctions } from './environmentFunctions.ts'
import { ethereumFunctions } from './ethereumFunctions.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'
import { jsonFunctions } from './jsonFunctions.ts'
import { storeFunctions } from './storeFunctions.ts'
import { yamlFunctions } from './yamlFunctions.ts'

/** All host functions of apiVersion 0.0.9 that this indexer has, by their import's field name. */
export function hostFunctions(context: HostContext): HostFunctions {
  return {
    ...environmentFunctions(context),
    ...storeFunctions(context),
    ...bigIntFunctions(context),
    ...bigDecimalFunctions(context),
    ...conversionFunctions(context),
    ...ethereumFunctions(context),
    ...jsonFunctions(context),
    ...yamlFunctions(context),
    ...dataSourceFunctions(context),
  }
}

/** Host functions of graph-node that need a service the embedded indexer has not, or that graph-node itself removed. */
export const UNSUPPORTED_HOST_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['ipfs.cat', 'IPFS'],
  ['ipfs.map', 'IPFS'],
  ['ipfs.getBlock', 'IPFS'],
  ['ens.nameByHash', 'the ENS name table'],
  ['arweave.transactionData', 'Arweave'],
  ['box.profile', '3Box'],
])
