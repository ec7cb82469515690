import { renderToStaticMarkup } from 'react-dom/server'
import { StartFrame } from '../../src/app/StartFrame.tsx'
import type { Language } from '../../src/domain/format/Language.ts'
import { LanguageContext } from '../../src/ui/language/LanguageContext.ts'

/** The app's frame as HTML, in one language. */
export function renderStartFrame(language: Language): string {
  return renderToStaticMarkup(
    <LanguageContext value={{ language, setLanguage: () => undefined }}>
      <StartFrame />
    </LanguageContext>,
  )
}
