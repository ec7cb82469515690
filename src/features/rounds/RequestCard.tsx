import { useState } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { openConnect } from '../../data/wallet/connectDialogStore.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { SelectField } from '../../ui/primitives/SelectField.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { RequestForm } from './RequestForm.tsx'
import { roundMessages } from './roundMessages.tsx'
import type { Round } from './useRound.ts'

/** Ask for compute, as the operator of a recipient; in other phases why not, and when. */
export function RequestCard({ round, source }: { round: Round; source: Source }) {
  const text = useMessages(roundMessages)
  const config = useConfig()
  const { address } = useAccount()
  const operated = address === null ? [] : round.recipients.filter(({ operator }) => operator === address.toLowerCase())
  const [chosen, setChosen] = useState<string | null>(null)
  const recipient = operated.find(({ number }) => number.toString() === chosen) ?? operated[0]
  const { freeze, supportStart } = round.times
  const accounts = config.demo?.accounts ?? []
  return (
    <Card>
      <CardHeader title={text.requestTitle} sentence={text.requestSentence} />
      <CardBody>
        {round.phase === 'upcoming' ? (
          <p className="second">{text.requestsOpen(<Time key="at" at={freeze} />)}</p>
        ) : round.phase !== 'requests' ? (
          <p className="second">{text.requestsClosed(<Time key="at" at={supportStart} />)}</p>
        ) : address === null ? (
          <div className="stack tight">
            <p className="second">{text.connectToRequest}</p>
            <Button kind="primary" onClick={() => openConnect()}>
              {text.connect}
            </Button>
          </div>
        ) : recipient === undefined ? (
          <p className="second">
            {text.notAnOperator}
            {accounts.length > 0 && ` ${text.demoOperator}`}
          </p>
        ) : (
          <div className="stack tight">
            {operated.length > 1 && (
              <SelectField
                label={text.recipient}
                value={recipient.number.toString()}
                onChange={(event) => setChosen(event.target.value)}
                options={operated.map(({ number, name }) => ({ value: number.toString(), label: name }))}
              />
            )}
            <RequestForm key={recipient.number.toString()} round={round} recipient={recipient} />
          </div>
        )}
      </CardBody>
      <Provenance source={source} what="roundTimes, requestAt" />
    </Card>
  )
}
