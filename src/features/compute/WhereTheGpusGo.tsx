import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AllocationBars } from '../../ui/primitives/AllocationBars.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { glanceMessages } from './glanceMessages.ts'
import type { CurrentDivision } from './useCurrentDivision.ts'
import type { ReadState } from '../../domain/health/readState.ts'

const MOST_ROWS = 8

/** Card of the overview: the largest recipients of the epoch in use. */
export function WhereTheGpusGo({ state }: { state: ReadState<CurrentDivision | null> }) {
  const text = useMessages(glanceMessages)
  if (state.kind === 'ready' && state.data !== null) {
    const { division, capacityMilliHours, maxShareBps, className, epoch } = state.data
    return (
      <ChartFrame
        id="gpus"
        span={6}
        title={text.title}
        sentence={text.sentence(className, epoch.toString())}
        csvName={`plenum-epoch-${epoch}-${className}`}
        table={{
          columns: [
            { head: text.recipient },
            { head: text.gpuHours, numeric: true },
            { head: text.share, numeric: true },
          ],
          rows: division.shares.map(({ parent, milliHours }) => ({
            key: parent.number.toString(),
            cells: [
              <HiddenText key="name" text={parent.name} />,
              formatMilliHours(milliHours),
              formatRatio(milliHours, capacityMilliHours),
            ],
            csv: [parent.name, milliHours, formatRatio(milliHours, capacityMilliHours)],
          })),
        }}
        provenance={<Provenance source={state.source} action={<Link to="/compute">{text.all}</Link>} />}
      >
        {division.shares.length === 0 ? (
          <EmptyState title={text.none} />
        ) : (
          <AllocationBars
            compact
            sentence={text.sentence(className, epoch.toString())}
            cap={{ value: (capacityMilliHours * maxShareBps) / 10_000n, label: text.cap(formatShareBps(maxShareBps)) }}
            rows={division.shares.slice(0, MOST_ROWS).map(({ parent, milliHours }) => ({
              key: parent.number.toString(),
              who: (
                <Link to={`/compute/recipients/${parent.number}`}>
                  <HiddenText text={parent.name} />
                </Link>
              ),
              parts: [{ value: milliHours, tone: 'main' }],
              value: <b>{formatRatio(milliHours, capacityMilliHours)}</b>,
            }))}
          />
        )}
      </ChartFrame>
    )
  }
  return (
    <Card span={6}>
      <CardHeader title={text.title} />
      <div className="body">
        <ReadView state={state}>{() => <EmptyState title={text.before} />}</ReadView>
      </div>
    </Card>
  )
}
