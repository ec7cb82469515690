import { createContext } from 'react'
import type { Language } from '../../domain/format/Language.ts'

export type LanguageValue = { language: Language; setLanguage: (language: Language) => void }

export const LanguageContext = createContext<LanguageValue>({ language: 'en', setLanguage: () => undefined })
