import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../../src/data/config/parseConfig.ts'
import { sampleConfig } from './sampleConfig.ts'

function problems(json: unknown) {
  const parsed = parseConfig(json)
  return parsed.ok ? [] : parsed.problems
}

function without(json: object, ...keys: string[]) {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)))
}

describe('parseConfig', () => {
  it('takes what a deployment writes, addresses in lower case, the block as bigint', () => {
    const parsed = parseConfig(sampleConfig)
    expect(parsed).toMatchObject({
      ok: true,
      config: { deploymentBlock: 1n, contracts: { token: `0x${'a'.repeat(40)}` } },
    })
  })

  it('does without optional parts', () => {
    const needed = without(sampleConfig, 'treasuryAssets', 'snapshot', 'demo', 'indexerStatusUrl')
    expect(parseConfig(needed)).toMatchObject({ ok: true, config: { treasuryAssets: [], snapshot: null, demo: null } })
  })

  it('names every missing key with what is needed there', () => {
    const contracts = without(sampleConfig.contracts, 'governor')
    const rest = without(sampleConfig, 'subgraphUrl')
    expect(problems({ ...rest, contracts })).toEqual([
      { kind: 'wrongValue', key: 'contracts.governor', expected: 'address', found: null },
      { kind: 'wrongValue', key: 'subgraphUrl', expected: 'url', found: null },
    ])
  })

  it.each([
    ['contracts.token', { contracts: { ...sampleConfig.contracts, token: '0x12' } }, 'address', '"0x12"'],
    ['chain.rpcUrls', { chain: { ...sampleConfig.chain, rpcUrls: [] } }, 'nonEmptyList', '[]'],
    ['chain.rpcUrls.0', { chain: { ...sampleConfig.chain, rpcUrls: ['ws://x'] } }, 'url', '"ws://x"'],
    ['chain.id', { chain: { ...sampleConfig.chain, id: '1' } }, 'positiveInteger', '"1"'],
    ['deploymentBlock', { deploymentBlock: -1 }, 'wholeNumber', '-1'],
    ['subgraphUrl', { subgraphUrl: 'javascript:alert(1)' }, 'url', '"javascript:alert(1)"'],
  ])('says what is wrong with %s', (key, change, expected, found) => {
    expect(problems({ ...sampleConfig, ...change })).toEqual([{ kind: 'wrongValue', key, expected, found }])
  })

  it('says that a file which is no object is not one, and what an empty one lacks', () => {
    expect(problems([]).map((problem) => 'key' in problem && problem.key)).toEqual([
      'chain',
      'contracts',
      'deploymentBlock',
      'subgraphUrl',
    ])
    expect(problems('x')).toMatchObject([{ key: '', expected: 'object' }])
  })
})
