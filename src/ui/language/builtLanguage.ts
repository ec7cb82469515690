import type { Language } from '../../domain/format/Language.ts'

const built: unknown = import.meta.env.VITE_LANGUAGE

/** The one language whose texts this build holds; null where all are in, as in development. */
export const builtLanguage: Language | null = built === 'en' || built === 'zh-Hans' ? built : null
