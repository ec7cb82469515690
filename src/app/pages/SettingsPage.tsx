import { SettingsView } from '../../features/settings/SettingsView.tsx'
import { settingsPageMessages } from '../../features/settings/settingsPageMessages.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function SettingsPage() {
  const text = useMessages(settingsPageMessages)
  return (
    <>
      <PageHead title={text.title} documentTitle={text.title} lead={text.lead} />
      <SettingsView />
    </>
  )
}
