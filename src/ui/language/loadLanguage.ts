import type { Language } from '../../domain/format/Language.ts'
import { readSetting } from '../theme/settingStorage.ts'
import { LANGUAGE_STORAGE_KEY } from './firstLanguage.ts'

/** Loads the page anew with the texts of the language just chosen; where it stands is in the address. */
export function loadLanguage(language: Language): void {
  if (readSetting(LANGUAGE_STORAGE_KEY) === language) window.location.reload()
  // Storage is forbidden: the choice holds as long as it is in the address.
  else window.location.search = `?language=${language}`
}
