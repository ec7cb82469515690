import type { DelegateProfile } from '../../data/delegates/delegateQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Markdown } from '../../ui/primitives/Markdown.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { messages } from './messages.ts'

/** What the account published about itself. */
export function Statement({ profile, source }: { profile: DelegateProfile; source: Source }) {
  const text = useMessages(messages)
  const { statement, statementTimestamp } = profile
  const published = statement !== null && statement !== ''
  return (
    <Card>
      <CardHeader
        title={text.statement}
        sentence={
          published && statementTimestamp !== null ? (
            <>
              {text.published} <Time at={statementTimestamp} show="date" />. {text.unverified}
            </>
          ) : undefined
        }
      />
      <div className="body prose">
        {published ? <Markdown text={statement} /> : <p className="muted">{text.noStatement}</p>}
      </div>
      <Provenance source={source} />
    </Card>
  )
}
