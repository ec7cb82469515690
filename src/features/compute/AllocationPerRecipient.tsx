import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import type { EpochDivision, Share } from '../../domain/compute/epochDivision.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AllocationBars } from '../../ui/primitives/AllocationBars.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'

export type AllocationPerRecipientProps = {
  epoch: bigint
  className: string
  division: EpochDivision
  capacityMilliHours: bigint
  maxShareBps: bigint
  phase: string
  source: Source
}

/** Who gets the compute of one class and epoch, held against the one cap for all. */
export function AllocationPerRecipient(props: AllocationPerRecipientProps) {
  const { epoch, className, division, capacityMilliHours, maxShareBps, phase, source } = props
  const text = useMessages(messages)
  const cap = (capacityMilliHours * maxShareBps) / 10_000n
  return (
    <ChartFrame
      id="recipients"
      title={text.perRecipient}
      sentence={text.perRecipientSentence}
      csvName={`plenum-epoch-${epoch}-${className}-allocations`}
      table={{
        columns: [
          { head: text.recipient },
          { head: text.gpuHours, numeric: true },
          { head: text.share, numeric: true },
        ],
        rows: division.shares.map((share) => ({
          key: share.parent.number.toString(),
          cells: [
            <RecipientLink key="name" share={share} />,
            formatMilliHours(share.milliHours),
            formatRatio(share.milliHours, capacityMilliHours),
          ],
          csv: [share.parent.name, share.milliHours, formatRatio(share.milliHours, capacityMilliHours)],
        })),
      }}
      provenance={<Provenance source={source} what={text.allocationsOf(epoch.toString())} />}
    >
      {division.shares.length === 0 ? (
        <EmptyState title={text.noAllocation} actions={<ButtonLink to="/proposals/new">{text.propose}</ButtonLink>}>
          {text.noAllocationWhy(phase)}
        </EmptyState>
      ) : (
        <AllocationBars
          sentence={text.perRecipientChart(epoch.toString(), className)}
          cap={{ value: cap, label: text.capLabel(formatShareBps(maxShareBps), formatMilliHours(cap)) }}
          rows={division.shares.map((share) => ({
            key: share.parent.number.toString(),
            who: <RecipientLink share={share} />,
            parts: [{ value: share.milliHours, tone: 'main' }],
            value: (
              <>
                <b>{formatMilliHours(share.milliHours)}</b> {formatRatio(share.milliHours, capacityMilliHours)}
              </>
            ),
          }))}
        />
      )}
    </ChartFrame>
  )
}

function RecipientLink({ share }: { share: Share }) {
  const text = useMessages(messages)
  const affiliates = share.members.filter(({ recipient }) => recipient.number !== share.parent.number).length
  return (
    <>
      <Link to={`/compute/recipients/${share.parent.number}`}>
        <HiddenText text={share.parent.name} />
      </Link>
      {affiliates > 0 && <span className="muted"> {text.affiliates(affiliates)}</span>}
    </>
  )
}
