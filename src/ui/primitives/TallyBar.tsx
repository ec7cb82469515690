import { formatCompact } from '../../domain/format/formatCompact.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import { messages } from './messages.ts'
import { Segment } from './Segment.tsx'
import { percentOf } from './percentOf.ts'

export type TallyBarProps = {
  /** Votes in the token's smallest unit. */
  forVotes: bigint
  againstVotes: bigint
  abstainVotes: bigint
  quorumVotes: bigint
  /** Share of For among For and Against that the class needs. */
  thresholdBps: number
  /** Decimals of the voting token. */
  decimals?: number
}

/** Upper bar: For against Against with the threshold. Lower bar: For and Abstain on a scale to twice the quorum. */
export function TallyBar({
  forVotes,
  againstVotes,
  abstainVotes,
  quorumVotes,
  thresholdBps,
  decimals = 18,
}: TallyBarProps) {
  const text = useMessages(messages)
  const { language } = useLanguage()
  const decided = forVotes + againstVotes
  const share = formatRatio(forVotes, decided)
  const counted = forVotes + abstainVotes
  const quorumMet = counted >= quorumVotes
  const quorumShare = formatRatio(counted, quorumVotes, 0)
  const needs = formatShareBps(thresholdBps)
  const scale = quorumVotes * 2n
  const past = scale > 0n && counted > scale
  // The quorum stays in the middle: what goes past the end is cut off and said in words.
  const forWidth = percentOf(forVotes, scale)
  const countedWidth = percentOf(counted, scale)
  return (
    <div className="mini" role="img" aria-label={text.tallySentence(share, needs, quorumMet, quorumShare)}>
      <div className="pair">
        <span className="f">
          <b>{share}</b> {text.for}
        </span>
        <span className="muted">{text.needs(needs)}</span>
      </div>
      <div className="track bar-8">
        <Segment tone="for" startPercent={0} widthPercent={percentOf(forVotes, decided)} />
        <Segment
          tone="against"
          startPercent={percentOf(forVotes, decided)}
          widthPercent={percentOf(againstVotes, decided)}
        />
        <i className="limit" style={{ left: `${thresholdBps / 100}%` }} />
      </div>
      <div className="track bar-4">
        <Segment tone="ink" startPercent={0} widthPercent={forWidth} />
        <Segment tone="abstain" startPercent={forWidth} widthPercent={countedWidth - forWidth} />
        <i className="limit middle" />
      </div>
      <div className="meter-note">
        {quorumMet ? (
          <span className="tick yes">
            <Icon name="check" size={13} />
            {past ? `${text.quorum} › ${quorumShare}` : text.quorumMet}
          </span>
        ) : (
          <span>
            {text.quorum} <b>{quorumShare}</b>
          </span>
        )}
        <span>
          {formatCompact(counted, decimals, language)} / {formatCompact(quorumVotes, decimals, language)}
        </span>
      </div>
    </div>
  )
}
