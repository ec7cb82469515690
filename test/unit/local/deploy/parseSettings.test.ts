import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { formatEther } from 'viem'
import { describe, expect, it } from 'vitest'
import { DeploymentError } from '../../../../local/deploy/DeploymentError.ts'
import { parseSettings } from '../../../../local/deploy/parseSettings.ts'
import { settingsProblems } from '../../../../local/deploy/settingsProblems.ts'

const example = await readFile(new URL('../../../../local/deploy/settings.example.json', import.meta.url), 'utf8')

describe('parseSettings', () => {
  it('reads the example, and its settings fit together', () => {
    const { chain, settings } = parseSettings(example)
    expect(chain.id).toBe(11_155_111)
    expect(settings.governor.proposalThresholdWei).toBe(10n ** 23n)
    expect(settings.compute.gpuClasses[1]?.peakFlops).toBe(989n * 10n ** 12n)
    expect(settingsProblems(settings)).toEqual([])
  })

  it('reads amounts of tokens to the last wei', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 96n - 1n }), (amountWei) => {
        const json = example.replace('"18000000"', `"${formatEther(amountWei)}"`)
        expect(parseSettings(json).settings.token.holders[0]?.amountWei).toBe(amountWei)
      }),
    )
  })

  it.each([
    ['a key that is missing', example.replace('"quorumBps": 400,', ''), 'governor.quorumBps'],
    ['a key that nobody knows', example.replace('"quorumBps"', '"quorum": 1, "quorumBps"'), 'governor.quorum'],
    ['an address that is none', example.replace('00a1"', '00a"'), 'council.members.0'],
    ['an amount as a number', example.replace('"100000"', '100000'), 'governor.proposalThreshold'],
    ['a fraction of a second', example.replace('432000', '0.5'), 'governor.votingPeriodSeconds'],
  ])('names %s', (_, json, path) => {
    expect(() => parseSettings(json)).toThrow(DeploymentError)
    expect(() => parseSettings(json)).toThrow(path)
  })

  it('says that a file is not JSON', () => {
    expect(() => parseSettings('chain: 1')).toThrow('not JSON')
  })
})
