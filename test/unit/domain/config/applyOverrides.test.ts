import { describe, expect, it } from 'vitest'
import { applyOverrides } from '../../../../src/domain/config/applyOverrides.ts'
import type { Config } from '../../../../src/domain/config/config.ts'
import { NO_OVERRIDES } from '../../../../src/domain/config/connectionOverrides.ts'

const config: Config = {
  chain: {
    id: 1,
    name: 'A chain',
    rpcUrls: ['https://a'],
    explorerUrl: null,
    nativeCurrency: { name: 'E', symbol: 'E', decimals: 18 },
  },
  contracts: {} as Config['contracts'],
  deploymentBlock: 1n,
  subgraphUrl: 'https://graph',
  indexerStatusUrl: 'https://graph/status',
  treasuryAssets: [],
  snapshot: null,
  demo: null,
}

describe('applyOverrides', () => {
  it('changes nothing without overrides', () => {
    expect(applyOverrides(config, NO_OVERRIDES)).toEqual(config)
  })

  it('asks the reader’s endpoints in the reader’s order', () => {
    const rpcUrls = ['https://mine', 'https://a']
    expect(applyOverrides(config, { rpcUrls, subgraphUrl: null }).chain).toEqual({ ...config.chain, rpcUrls })
  })

  it('never leaves the chain without an endpoint', () => {
    expect(applyOverrides(config, { rpcUrls: [], subgraphUrl: null }).chain.rpcUrls).toEqual(['https://a'])
  })

  it('drops the status page of an indexer that is not asked', () => {
    const changed = applyOverrides(config, { rpcUrls: null, subgraphUrl: 'https://other' })
    expect(changed).toMatchObject({ subgraphUrl: 'https://other', indexerStatusUrl: null })
  })
})
