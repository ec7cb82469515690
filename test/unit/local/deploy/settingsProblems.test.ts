import type { Address } from 'viem'
import { describe, expect, it } from 'vitest'
import { localSettings } from '../../../../local/deploy/localSettings.ts'
import { settingsProblems } from '../../../../local/deploy/settingsProblems.ts'

const member: Address = '0x00000000000000000000000000000000000000A1'
const settings = localSettings([member])

describe('settingsProblems', () => {
  it('finds none in the local settings', () => {
    expect(settingsProblems(settings)).toEqual([])
  })

  it('accepts a lead of exactly one proposal and refuses a second less', () => {
    const proposalSeconds = (1 + 5 + 1 + 2) * 86_400
    const withLead = (leadSeconds: number) => ({ ...settings, compute: { ...settings.compute, leadSeconds } })
    expect(settingsProblems(withLead(proposalSeconds))).toEqual([])
    expect(settingsProblems(withLead(proposalSeconds - 1))).toEqual([expect.stringContaining('compute.leadSeconds')])
  })

  it('refuses a supply that is the treasury’s alone', () => {
    const token = { ...settings.token, holders: [{ holder: 'treasury' as const, amountWei: 1n }] }
    expect(settingsProblems({ ...settings, token })).toEqual([expect.stringContaining('nobody could vote')])
  })

  it('refuses a council member who is named twice, in whatever case, and no GPU class at all', () => {
    const council = { ...settings.council, members: [member, member.toLowerCase() as Address] }
    const compute = { ...settings.compute, gpuClasses: [] }
    expect(settingsProblems({ ...settings, council, compute })).toHaveLength(2)
  })
})
