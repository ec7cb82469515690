import { useMemo } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import type { MySupportFacts } from '../../data/rounds/mySupportQuery.ts'
import { openConnect } from '../../data/wallet/connectDialogStore.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { supportEntries, supportTotal } from '../../domain/rounds/supportEntries.ts'
import { divideRound, type RoundRequest } from '../../domain/waterLevel/divideRound.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Skeleton } from '../../ui/primitives/Skeleton.tsx'
import { formatVotes } from './formatVotes.ts'
import { roundMessages } from './roundMessages.tsx'
import { submitSupport } from './submitRoundCall.ts'
import { SupportLedger } from './SupportLedger.tsx'
import { SupportRow } from './SupportRow.tsx'
import type { Round } from './useRound.ts'
import type { SupportDraft } from './useSupportDraft.ts'

export type SupportCardProps = {
  round: Round
  /** What the contract says of the connected account; null while it is read. */
  facts: MySupportFacts | null
  draft: SupportDraft
  /** With the draft. */
  requests: readonly RoundRequest[]
  source: Source
}

/** Spread my support over requests: what everybody would get is shown before anything is sent. */
export function SupportCard({ round, facts, draft, requests, source }: SupportCardProps) {
  const text = useMessages(roundMessages)
  const { address } = useAccount()
  return (
    <Card>
      <CardHeader title={text.yourSupport} sentence={text.yourSupportSentence} />
      <CardBody>
        {address === null ? (
          <div className="stack tight">
            <p className="second">{text.connectToSupport}</p>
            <Button kind="primary" onClick={() => openConnect()}>
              {text.connect}
            </Button>
          </div>
        ) : facts === null ? (
          <Skeleton lines={[70, 100, 100, 100]} />
        ) : (facts.budget ?? 0n) === 0n ? (
          <Callout>{text.noBudget}</Callout>
        ) : (
          <Spread round={round} facts={facts} draft={draft} requests={requests} />
        )}
      </CardBody>
      <Provenance source={source} what="supportBudget, supportOf" />
    </Card>
  )
}

function Spread({
  round,
  facts,
  draft,
  requests,
}: Omit<SupportCardProps, 'source' | 'facts'> & { facts: MySupportFacts }) {
  const text = useMessages(roundMessages)
  const config = useConfig()
  const before = useMemo(() => divideRound(round.requests, round.terms), [round])
  const after = useMemo(() => divideRound(requests, round.terms), [requests, round.terms])
  const budget = facts.budget ?? 0n
  const entries = supportEntries(facts.given, draft.wanted)
  const total = supportTotal(draft.wanted)
  const tooMuch = total > budget
  const standing = round.requests.flatMap((request, index) => (request.milliHours > 0n ? [{ request, index }] : []))
  const spreadEvenly = () => {
    const each = standing.length === 0 ? 0n : budget / BigInt(standing.length)
    // Whole PLEN read better; the rest stays with the reader.
    const whole = each - (each % 10n ** 18n)
    draft.setAll(new Map(standing.map(({ request }) => [request.recipientId, whole])))
  }
  const send = () => {
    void submitSupport(config, round, entries, {
      title: text.supportTitle,
      summary: text.supportSummary(entries.length, formatVotes(total), round.epoch.toString(), round.className),
      onMined: draft.reset,
    })
  }
  return (
    <div className="stack tight">
      <SupportLedger facts={facts} rules={round.rules} total={total} />
      <ul className="support-rows">
        {standing.map(({ request, index }) => (
          <SupportRow
            key={request.recipientId.toString()}
            request={request}
            text={draft.textOf(request.recipientId)}
            error={draft.errorOf(request.recipientId)}
            onText={(value) => draft.set(request.recipientId, value)}
            nowMilliHours={before.shares[index]?.milliHours ?? 0n}
            thenMilliHours={after.shares[index]?.milliHours ?? 0n}
          />
        ))}
      </ul>
      {standing.length === 0 && <p className="second">{text.nothingToSupport}</p>}
      {tooMuch && (
        <Callout kind="bad">{text.overBudget(formatVotes(total - budget, 2), formatVotes(budget, 2))}</Callout>
      )}
      {entries.length > 0 && !tooMuch && (
        <p className="small second">
          {text.movesHours(formatMilliHours(moved(before, after), { maximumFractionDigits: 0 }))}
        </p>
      )}
      <div className="row">
        <Button onClick={spreadEvenly} disabled={standing.length === 0}>
          {text.spreadEvenly}
        </Button>
        <Button onClick={draft.reset} disabled={entries.length === 0 && !draft.hasErrors}>
          {text.undo}
        </Button>
      </div>
      <Button kind="primary" wide tall disabled={entries.length === 0 || tooMuch || draft.hasErrors} onClick={send}>
        {entries.length === 0 ? text.nothingChanged : text.reviewSupport}
      </Button>
    </div>
  )
}

/** Milli-hours that go to others than before. */
function moved(before: ReturnType<typeof divideRound>, after: ReturnType<typeof divideRound>): bigint {
  return after.shares.reduce((sum, share, index) => {
    const gain = share.milliHours - (before.shares[index]?.milliHours ?? 0n)
    return gain > 0n ? sum + gain : sum
  }, 0n)
}
