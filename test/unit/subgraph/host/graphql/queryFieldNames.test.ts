import { describe, expect, it } from 'vitest'
import { queryFieldNames } from '../../../../../subgraph/host/graphql/queryFieldNames.ts'

describe('queryFieldNames', () => {
  it.each([
    ['Proposal', 'proposal', 'proposals'],
    ['Policy', 'policy', 'policies'],
    ['GpuClass', 'gpuClass', 'gpuClasses'],
    ['GPUClass', 'gpuclass', 'gpuclasses'],
    ['TokenHolder', 'tokenHolder', 'tokenHolders'],
    ['Stats', 'stats', 'stats_collection'],
    ['Governance', 'governance', 'governances'],
    ['TreasuryDelay', 'treasuryDelay', 'treasuryDelays'],
    ['Erc20token', 'erc20Token', 'erc20Tokens'],
    ['Analysis', 'analysis', 'analyses'],
    ['Box', 'box', 'boxes'],
    ['Child', 'child', 'childs'],
  ])('names %s as graph-node does', (type, single, list) => {
    expect(queryFieldNames(type)).toEqual({ single, list })
  })
})
