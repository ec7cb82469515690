import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function RecipientPage() {
  return <PageHead title="Recipient" documentTitle="Recipient" />
}
