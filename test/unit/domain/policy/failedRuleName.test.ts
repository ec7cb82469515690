import { describe, expect, it } from 'vitest'
import { failedRuleName } from '../../../../src/domain/policy/failedRuleName.ts'
import { FAILED_RULES } from '../../../../src/domain/policy/failedRules.ts'

describe.each(['en', 'zh-Hans'] as const)('the names of failed rules in %s', (language) => {
  const names = FAILED_RULES.map((rule) => failedRuleName(rule, language))

  it('tell every rule from every other', () => {
    expect(names).toHaveLength(15)
    expect(new Set(names).size).toBe(names.length)
  })

  it('are short enough for a chip, begin as a name does, and end without a full stop', () => {
    for (const name of names) {
      expect(name).toMatch(language === 'en' ? /^[A-Z][A-Za-z -]+[a-zA-Z]$/ : /^[\p{Script=Han}A-Z ]+$/u)
      expect(name.length).toBeLessThanOrEqual(32)
    }
  })

  it('say what was wrong, not what the policy’s field is called', () => {
    expect(failedRuleName('tooManyGpus', language)).toBe(language === 'en' ? 'Too many GPUs' : 'GPU 过多')
    expect(failedRuleName('noBasePolicy', language)).toBe(
      language === 'en' ? 'No base policy in force' : '没有生效的基础政策',
    )
  })
})
