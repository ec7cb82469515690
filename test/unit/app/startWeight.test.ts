import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bootScript } from '../../../local/dashboard/bootScript.ts'
import { buildLanguage } from '../../../local/dashboard/buildLanguage.ts'
import { LANGUAGES } from '../../../local/dashboard/languages.ts'

const LIMIT_BYTES = 110_000

describe('scripts of the overview page, as the tests themselves build them', () => {
  it.each(LANGUAGES)(
    'stay within the limit in %s, and hold no text of another language',
    async (language) => {
      expect(process.env.NODE_ENV).toBe('test')
      const { output } = await buildLanguage(language, { write: false })
      const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
      const loaded = new Set<string>()
      const load = (name: string) => {
        if (loaded.has(name)) return
        loaded.add(name)
        chunks.get(name)?.imports.forEach(load)
      }
      for (const chunk of chunks.values()) if (chunk.isEntry) load(chunk.fileName)
      const codes = [...loaded].map((name) => chunks.get(name)?.code ?? '')
      const inPage = (['theme', 'language', 'frame'] as const).map(bootScript).join('')
      const bytes = [...codes, inPage].reduce((sum, code) => sum + gzipSync(code).length, 0)
      expect(loaded.size).toBeGreaterThan(1)
      expect(bytes).toBeLessThanOrEqual(LIMIT_BYTES)
      const [mine, others] = language === 'en' ? ['Open decisions', '待决事项'] : ['待决事项', 'Open decisions']
      expect(codes.join('')).toContain(mine)
      expect(codes.join('')).not.toContain(others)
    },
    60_000,
  )
})
