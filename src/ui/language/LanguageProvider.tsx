import { type ReactNode, useEffect, useState } from 'react'
import type { Language } from '../../domain/format/Language.ts'
import { LanguageContext } from './LanguageContext.ts'
import { builtLanguage } from './builtLanguage.ts'
import { firstLanguage, LANGUAGE_STORAGE_KEY } from './firstLanguage.ts'
import { loadLanguage } from './loadLanguage.ts'
import { readSetting, writeSetting } from '../theme/settingStorage.ts'

/** Holds the reader's language, keeps it between visits and tells it to the document (Han glyphs depend on it). */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(
    () => builtLanguage ?? firstLanguage(readSetting(LANGUAGE_STORAGE_KEY), navigator.language),
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = (next: Language) => {
    writeSetting(LANGUAGE_STORAGE_KEY, next)
    if (builtLanguage === null) setLanguage(next)
    else if (next !== builtLanguage) loadLanguage(next)
  }
  return <LanguageContext value={{ language, setLanguage: choose }}>{children}</LanguageContext>
}
