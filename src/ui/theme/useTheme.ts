import { useState } from 'react'
import { readSetting, writeSetting } from './settingStorage.ts'

export type Theme = 'system' | 'light' | 'dark'

/** Also read by local/dashboard/boot/theme.js, which applies the choice before the first paint. */
const THEME_STORAGE_KEY = 'plenum.theme'

const isTheme = (value: string | null): value is 'light' | 'dark' => value === 'light' || value === 'dark'

/** The reader's theme. Without a choice the page follows the system. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = readSetting(THEME_STORAGE_KEY)
    return isTheme(kept) ? kept : 'system'
  })
  return {
    theme,
    setTheme: (next) => {
      setTheme(next)
      writeSetting(THEME_STORAGE_KEY, next === 'system' ? null : next)
      if (next === 'system') delete document.documentElement.dataset['theme']
      else document.documentElement.dataset['theme'] = next
    },
  }
}
