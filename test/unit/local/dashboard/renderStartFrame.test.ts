import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../../local/dashboard/languages.ts'
import { renderStartFrame } from '../../../../local/dashboard/renderStartFrame.tsx'

describe('frame of the page before the app has started', () => {
  it.each(LANGUAGES)(
    'is in %s alone, with nothing that listens and nothing that the content policy forbids',
    (language) => {
      const html = renderStartFrame(language)
      const [mine, others] = language === 'en' ? ['Open decisions', '待决事项'] : ['待决事项', 'Open decisions']
      expect(html).toContain(mine)
      expect(html).not.toContain(others)
      expect(html).toMatch(/^<div class="start-frame" inert="">/)
      expect(html).not.toMatch(/ style=| on[a-z]+=|<script/)
    },
  )
})
