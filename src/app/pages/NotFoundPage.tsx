import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { messages } from '../messages.ts'

export default function NotFoundPage() {
  const text = useMessages(messages)
  return (
    <PageHead
      title={text.notFound}
      documentTitle={text.notFound}
      lead={text.notFoundWhy}
      actions={<ButtonLink to="/">{text.toOverview}</ButtonLink>}
    />
  )
}
