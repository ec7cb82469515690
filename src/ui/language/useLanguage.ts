import { useContext } from 'react'
import { LanguageContext, type LanguageValue } from './LanguageContext.ts'

export function useLanguage(): LanguageValue {
  return useContext(LanguageContext)
}
