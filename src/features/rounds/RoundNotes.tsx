import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { formatVotes } from './formatVotes.ts'
import { roundMessages } from './roundMessages.tsx'
import type { Round } from './useRound.ts'

/** The rules in words, and what they cannot do. */
export function RoundNotes({ round }: { round: Round }) {
  const { notes, notesTitle } = useMessages(roundMessages)
  const { rules, terms } = round
  return (
    <Card>
      <CardHeader title={notesTitle} />
      <CardBody>
        <ul className="round-notes">
          <li>{notes.organisation(formatMilliHours(terms.capMilliHours))}</li>
          {rules !== null && <li>{notes.limits(formatVotes(rules.maxSupport), formatVotes(rules.minSupport))}</li>}
          <li>{notes.delegates}</li>
          <li>{terms.squareRoot ? notes.squareRoot : notes.linear}</li>
          <li>{notes.grants}</li>
        </ul>
      </CardBody>
    </Card>
  )
}
