import { useState } from 'react'
import type { Language } from '../../domain/format/Language.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Segmented } from '../../ui/primitives/Segmented.tsx'
import { type Theme, useTheme } from '../../ui/theme/useTheme.ts'
import { EndpointSettings } from './EndpointSettings.tsx'
import { messages } from './messages.ts'
import { SubgraphSettings } from './SubgraphSettings.tsx'
import './settings.css'

/** Each language by its own name, so that it is found by whoever needs it. */
const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'zh-Hans', label: '简体中文' },
]

/** How the page looks and speaks, and whom it asks. Everything stays in this browser. */
export function SettingsView() {
  const text = useMessages(messages)
  const { language, setLanguage } = useLanguage()
  // A build of one language loads the page anew for another: until it has, the choice is shown, not the page's language.
  const [chosen, setChosen] = useState(language)
  const choose = (next: Language) => {
    setChosen(next)
    setLanguage(next)
  }
  const { theme, setTheme } = useTheme()
  const themes: readonly Theme[] = ['system', 'light', 'dark']
  return (
    <div className="grid">
      <Card span={6}>
        <CardHeader title={text.language.title} sentence={text.language.sentence} />
        <CardBody>
          <Segmented label={text.language.label} options={LANGUAGES} value={chosen} onChange={choose} />
        </CardBody>
      </Card>
      <Card span={6}>
        <CardHeader title={text.theme.title} sentence={text.theme.sentence} />
        <CardBody>
          <Segmented
            label={text.theme.label}
            options={themes.map((value) => ({ value, label: text.theme[value] }))}
            value={theme}
            onChange={setTheme}
          />
        </CardBody>
      </Card>
      <EndpointSettings />
      <SubgraphSettings />
    </div>
  )
}
