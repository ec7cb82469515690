import type { ReactNode } from 'react'
import { useReportMismatch } from '../../data/health/useReportMismatch.ts'
import type { ComparedFigure, GovernorView } from '../../data/proposals/governorView.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatCompact } from '../../domain/format/formatCompact.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { isPassing, isQuorumReached } from '../../domain/governor/isPassing.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Icon } from '../../ui/primitives/Icon.tsx'
import { LedgerBar } from '../../ui/primitives/LedgerBar.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { detailMessages } from './detailMessages.ts'

const DECIMALS = 18
const SIDES = [
  { name: 'For', votes: 'forVotes', count: 'forCount', tone: 'for' },
  { name: 'Against', votes: 'againstVotes', count: 'againstCount', tone: 'against' },
  { name: 'Abstain', votes: 'abstainVotes', count: 'abstainCount', tone: 'abstain' },
] as const

/** The governor's tally and quorum. Where the indexer disagrees at the same block, its figure is struck through. */
export function TallyCard({ view, source }: { view: GovernorView; source: Source }) {
  const text = useMessages(detailMessages)
  const { language } = useLanguage()
  const { proposal, state, quorumVotes, differing } = view
  const differs = Object.keys(differing) as ComparedFigure[]
  useReportMismatch(`proposal ${proposal.id}`, differs)
  const decided = proposal.forVotes + proposal.againstVotes
  const counted = proposal.forVotes + proposal.abstainVotes
  const share = formatRatio(proposal.forVotes, decided, 2)
  const needed = formatShareBps(proposal.thresholdBps)
  const passing = quorumVotes !== null && isPassing(proposal, quorumVotes)
  const open = state === 'Active' || state === 'Pending'
  const quorumShare = quorumVotes === null ? '–' : formatRatio(counted, quorumVotes, 0)
  return (
    <Card>
      <CardHeader title={text.tally} />
      <CardBody>
        <div className="tally-head">
          <span className="small second">{text.forAmong}</span>
          {quorumVotes !== null && (
            <Tick yes={passing}>
              {open ? (passing ? text.passing : text.notPassing) : passing ? text.passed : text.notPassed}
            </Tick>
          )}
        </div>
        <p className="tally-figure">{share}</p>
        <LedgerBar
          parts={[
            { value: proposal.forVotes, tone: 'for' },
            { value: proposal.againstVotes, tone: 'against' },
          ]}
          scale={decided === 0n ? WHOLE_BPS : decided}
          limit={{ value: thresholdVotes(decided, proposal.thresholdBps), label: text.needs(needed) }}
          height={14}
          sentence={text.tallySentence(share, needed, quorumShare)}
        />
        <div className="sides">
          {SIDES.map((side) => {
            const count = proposal[side.count]
            return (
              <div key={side.name}>
                <span className="side-name">
                  <i className={`swatch tone-${side.tone}`} aria-hidden="true" />
                  {text[side.name]}
                </span>
                <span className="muted">{count !== null && text.accounts(groupDigits(count.toString()))}</span>
                <span className="num">
                  <Indexed value={differing[side.votes]} />
                  <b title={formatAmount(proposal[side.votes], DECIMALS)}>
                    {formatAmount(proposal[side.votes], DECIMALS, { maximumFractionDigits: 0 })}
                  </b>
                </span>
              </div>
            )
          })}
        </div>
        {quorumVotes === null ? (
          <QuorumUnknown view={view} />
        ) : (
          <>
            <div className="tally-head">
              <span className="small second">{text.quorum}</span>
              <Tick yes={isQuorumReached(proposal, quorumVotes)}>{quorumShare}</Tick>
            </div>
            <LedgerBar
              parts={[
                { value: proposal.forVotes, tone: 'ink' },
                { value: proposal.abstainVotes, tone: 'abstain' },
              ]}
              scale={counted > quorumVotes * 2n ? counted : quorumVotes * 2n}
              limit={{ value: quorumVotes, label: text.quorumNeeded(formatCompact(quorumVotes, DECIMALS, language)) }}
              height={8}
              sentence={text.tallySentence(share, needed, quorumShare)}
            />
          </>
        )}
        {differs.length > 0 && <Callout kind="bad">{text.mismatch}</Callout>}
      </CardBody>
      <Provenance source={source} what={view.governor === 'answered' ? text.provenanceTally : undefined} />
    </Card>
  )
}

/** There is none before the snapshot; later, only the governor knows it. */
function QuorumUnknown({ view: { state, governor } }: { view: GovernorView }) {
  const text = useMessages(detailMessages)
  if (state === 'Pending') return <p className="small muted">{text.notOpenYet}</p>
  return governor === 'silent' ? <Callout kind="warn">{text.governorSilent}</Callout> : null
}

function Indexed({ value }: { value: bigint | null | undefined }) {
  const text = useMessages(detailMessages)
  if (value === undefined || value === null) return null
  return (
    <s className="stale" title={text.indexerSays}>
      {formatAmount(value, DECIMALS, { maximumFractionDigits: 0 })}{' '}
    </s>
  )
}

function Tick({ yes, children }: { yes: boolean; children: ReactNode }) {
  return (
    <span className={`small tick ${yes ? 'yes' : 'no'}`}>
      <Icon name={yes ? 'check' : 'minus'} size={13} />
      {children}
    </span>
  )
}

const WHOLE_BPS = 10_000n

/** Where the line stands on a bar that is as long as all decided votes; without votes the bar stands for all shares. */
const thresholdVotes = (decided: bigint, thresholdBps: number): bigint =>
  decided === 0n ? BigInt(thresholdBps) : (decided * BigInt(thresholdBps)) / WHOLE_BPS
