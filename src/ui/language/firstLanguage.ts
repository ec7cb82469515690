import type { Language } from '../../domain/format/Language.ts'

export const LANGUAGE_STORAGE_KEY = 'plenum.language'

/** The kept choice, else Simplified Chinese for any Chinese browser, else English. */
export function firstLanguage(kept: string | null, browser: string): Language {
  if (kept === 'en' || kept === 'zh-Hans') return kept
  return browser.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en'
}
