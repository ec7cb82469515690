import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDeadlines } from '../../data/localChain/deadlineStore.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { mySupportQueryOptions } from '../../data/rounds/mySupportQuery.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { type MySupport, withMySupport } from '../../domain/waterLevel/withMySupport.ts'
import { supportEntries } from '../../domain/rounds/supportEntries.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { BoundCard } from './BoundCard.tsx'
import { RequestCard } from './RequestCard.tsx'
import { RoundHead } from './RoundHead.tsx'
import { RoundNotes } from './RoundNotes.tsx'
import { RoundTiles } from './RoundTiles.tsx'
import { roundMessages } from './roundMessages.tsx'
import { SettleCard } from './SettleCard.tsx'
import { SupportCard } from './SupportCard.tsx'
import { type Round, useRound } from './useRound.ts'
import { useRoundDivision } from './useRoundDivision.ts'
import { useSupportDraft } from './useSupportDraft.ts'
import { WaterLevelCard } from './WaterLevelCard.tsx'
import './rounds.css'

const NOTHING: MySupport = new Map()

/** One round as a person uses it: what can be done now, and what would come of it. */
export function RoundView({ epoch, classNumber }: { epoch: bigint; classNumber: bigint }) {
  const text = useMessages(roundMessages)
  const state = useRound(epoch, classNumber)
  return (
    <>
      {state.kind !== 'ready' && <PageHead title={text.round} documentTitle={text.round} />}
      <ReadView state={state} skeleton={{ lines: [60, 100, 100, 80], lineHeight: 36 }}>
        {(round, source) => <Known key={`${epoch}/${classNumber}`} round={round} source={source} />}
      </ReadView>
    </>
  )
}

function Known({ round, source }: { round: Round; source: Source }) {
  const config = useConfig()
  const { freeze, supportStart, supportEnd } = round.times
  useDeadlines('round', [freeze, supportStart + 1n, supportEnd])
  const { address } = useAccount()
  const recipientIds = useMemo(() => round.requests.map(({ recipientId }) => recipientId), [round.requests])
  const mine = useQuery({
    ...mySupportQueryOptions(config, {
      epoch: round.epoch,
      classNumber: round.classNumber,
      account: address ?? '0x',
      supportStart: round.times.supportStart,
      recipientIds,
    }),
    enabled: address !== null,
  }).data?.data
  const given = mine?.given ?? NOTHING
  const draft = useSupportDraft(given)
  const isDraft = round.phase === 'support' && supportEntries(given, draft.wanted).length > 0
  const requests = useMemo(
    () => (isDraft ? withMySupport(round.requests, given, draft.wanted) : round.requests),
    [isDraft, round.requests, given, draft.wanted],
  )
  const divided = useRoundDivision(round, requests)
  return (
    <>
      <RoundHead round={round} />
      <RoundTiles round={round} />
      <div className="grid">
        <div className="c7 stack">
          <WaterLevelCard divided={divided} isDraft={isDraft} source={source} />
          <RoundNotes round={round} />
        </div>
        <div className="c5 stack">
          {round.phase === 'support' && (
            <SupportCard round={round} facts={mine ?? null} draft={draft} requests={requests} source={source} />
          )}
          {round.phase === 'settling' && <SettleCard round={round} source={source} />}
          <RequestCard round={round} source={source} />
        </div>
      </div>
      <BoundCard divided={divided} source={source} />
    </>
  )
}
