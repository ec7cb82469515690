import type { Language } from '../../src/domain/format/Language.ts'
import { bootScript } from './bootScript.ts'

const SCRIPT = /\s*<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/g
const PRELOAD = /\s*<link rel="modulepreload"[^>]* href="([^"]+)"[^>]*>/g

const FRAME = /\s*<template data-frame[\s\S]*?<\/template>/g

const filesIn = (html: string, tag: RegExp): string[] => [...html.matchAll(tag)].map(([, file]) => file ?? '')

/**
 * One page from those of each language's build. What all of them load stays in the page; for the rest `boot/language.js`
 * gets lists: `data-en="entry.js preload.js …"` and `data-zh`. It loads the one for the reader's language. The frames of all
 * languages stand in the page, and `boot/frame.js` shows one.
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
  const frames = [...pages.values()].flatMap((html) => (html.match(FRAME) ?? []).map((frame) => frame.trim()))
  return page
    .replace(PRELOAD, (tag: string, file: string) => (shared.includes(file) ? tag : ''))
    .replace(FRAME, () => `\n    ${frames.join('\n    ')}\n    <script>${bootScript('frame')}</script>`)
    .replace(SCRIPT, () => `\n    <script ${lists.join(' ')}>${bootScript('language')}</script>`)
}
