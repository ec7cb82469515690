import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { type LeasePause, leasePauseQueryOptions } from '../../data/leases/leasePauseQuery.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { pauseMessages } from './pauseMessages.ts'
import { submitPause } from './submitLeaseAct.ts'

/** Whether new leases are paused; for members of the council the way to pause them. */
export function PauseCard() {
  const text = useMessages(pauseMessages)
  const config = useConfig()
  const { address } = useAccount()
  const clock = useNow()
  const read = useQuery(leasePauseQueryOptions(config, address)).data
  if (read === undefined) return null
  const { data: pause, source } = read
  const now = clock ?? source.timestampSeconds ?? 0n
  const isPaused = now < pause.untilSeconds
  return (
    <Card>
      <CardHeader title={text.title} sentence={text.sentence} />
      <CardBody>
        <div className="stack tight">
          {isPaused ? (
            <Callout kind="warn">
              {text.pausedUntil} <Time at={pause.untilSeconds} />.
            </Callout>
          ) : (
            <p className="small">{text.notPaused}</p>
          )}
          {!isPaused && now < pause.nextAtSeconds && (
            <p className="small muted">
              {text.nextAt} <Time at={pause.nextAtSeconds} />.
            </p>
          )}
          <Lengths pause={pause} now={now} />
        </div>
      </CardBody>
      <Provenance source={source} what={text.readFrom} />
    </Card>
  )
}

function Lengths({ pause, now }: { pause: LeasePause; now: bigint }) {
  const text = useMessages(pauseMessages)
  const config = useConfig()
  const { language } = useLanguage()
  const inTerm = now < pause.termEndsAtSeconds
  if (!inTerm) return pause.isMember ? <Callout kind="warn">{text.termEnded}</Callout> : null
  const act = (functionName: Parameters<typeof submitPause>[1], seconds: bigint, title: string) => () =>
    void submitPause(config, functionName, seconds, { title })
  const shown = pause.lengths.filter(({ confirmations }) => pause.isMember || confirmations > 0n)
  return (
    <>
      {pause.isMember && <p className="small second">{text.member}</p>}
      {shown.map(({ seconds, confirmations, mine }) => {
        const length = formatDuration(seconds, language)
        return (
          <div key={seconds} className="row">
            {confirmations > 0n && (
              <span className="small">
                {text.confirmed(length, confirmations.toString(), pause.required.toString())}
              </span>
            )}
            {pause.isMember &&
              (mine ? (
                <Button onClick={act('revokePauseConfirmation', seconds, text.revoke(length))}>
                  {text.revoke(length)}
                </Button>
              ) : (
                <Button onClick={act('confirmPause', seconds, text.confirm(length))}>{text.confirm(length)}</Button>
              ))}
            {confirmations >= pause.required && now >= pause.nextAtSeconds && (
              <Button kind="danger" onClick={act('pauseLeases', seconds, text.pause(length))}>
                {text.pause(length)}
              </Button>
            )}
          </div>
        )
      })}
    </>
  )
}
