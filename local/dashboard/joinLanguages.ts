import { readFileSync } from 'node:fs'
import type { Language } from '../../src/domain/format/Language.ts'

const SCRIPT = /\s*<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/g
const PRELOAD = /\s*<link rel="modulepreload"[^>]* href="([^"]+)"[^>]*>/g

const LOADER = readFileSync(new URL('./boot/language.js', import.meta.url), 'utf8')

const filesIn = (html: string, tag: RegExp): string[] => [...html.matchAll(tag)].map(([, file]) => file ?? '')

/**
 * One page from those of each language's build. What all of them load stays in the page; for the rest `boot/language.js`
 * gets lists: `data-en="entry.js preload.js …"` and `data-zh`. It loads the one for the reader's language.
 */
export function joinLanguages(pages: ReadonlyMap<Language, string>): string {
  const [page = ''] = pages.values()
  const shared = filesIn(page, PRELOAD).filter((file) =>
    [...pages.values()].every((html) => html.includes(`"${file}"`)),
  )
  const lists = [...pages].map(([language, html]) => {
    const own = [...filesIn(html, SCRIPT), ...filesIn(html, PRELOAD)].filter((file) => !shared.includes(file))
    return `data-${language.slice(0, 2)}="${own.join(' ')}"`
  })
  return page
    .replace(PRELOAD, (tag: string, file: string) => (shared.includes(file) ? tag : ''))
    .replace(SCRIPT, () => `\n    <script ${lists.join(' ')}>${LOADER}</script>`)
}
