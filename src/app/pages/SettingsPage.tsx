import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function SettingsPage() {
  return <PageHead title="Settings" documentTitle="Settings" />
}
