import type { Language } from '../../src/domain/format/Language.ts'

/** Each gets its own scripts, so that nobody loads the texts of a language that is not read. */
export const LANGUAGES: readonly Language[] = ['en', 'zh-Hans']
