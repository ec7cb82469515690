import { describe, expect, it } from 'vitest'
import { firstLanguage } from '../../../../src/ui/language/firstLanguage.ts'
import { plural } from '../../../../src/ui/language/plural.ts'

describe('first language', () => {
  it('is the kept choice, then the browser’s, then English', () => {
    expect(firstLanguage('en', 'zh-CN')).toBe('en')
    expect(firstLanguage(null, 'zh-CN')).toBe('zh-Hans')
    expect(firstLanguage(null, 'ZH')).toBe('zh-Hans')
    expect(firstLanguage('fr', 'fr-FR')).toBe('en')
  })
})

describe('plural', () => {
  it('is for one alone', () => {
    const forms = { one: 'vote', other: 'votes' }
    expect([0n, 1n, 2n].map((count) => plural(count, forms))).toEqual(['votes', 'vote', 'votes'])
  })
})

const groups = import.meta.glob<Record<string, unknown>>('../../../../src/**/*{m,M}essages.ts{,x}', { eager: true })

/** Every text of a group with its path; functions are left out, for their arguments are theirs to know. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

const found = Object.entries(groups).flatMap(([file, module]) =>
  Object.values(module).flatMap((value) =>
    typeof value === 'object' && value !== null && 'en' in value && 'zh-Hans' in value
      ? [{ file: file.replace(/^.*\/src\//, ''), english: value.en, chinese: value['zh-Hans'] }]
      : [],
  ),
)

describe('texts', () => {
  it.each(found)('of $file are there in Chinese, with Chinese punctuation', ({ english, chinese }) => {
    const all = texts(chinese, '')
    expect(all.map(([path]) => path)).toEqual(texts(english, '').map(([path]) => path))
    expect(all.filter(([, text]) => text === '' || /[\u4e00-\u9fff][,;:?!]/.test(text))).toEqual([])
  })

  it('are found at all', () => {
    expect(found.length).toBeGreaterThan(2)
  })
})
