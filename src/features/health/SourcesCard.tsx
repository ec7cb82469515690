import type { ReactNode } from 'react'
import { useChainHead } from '../../data/clock/useChainHead.ts'
import { useHealth } from '../../data/health/useHealth.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Icon } from '../../ui/primitives/Icon.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { sourcesMessages } from './sourcesMessages.ts'

/** Card of the overview: how far the figures can be trusted right now. */
export function SourcesCard() {
  const text = useMessages(sourcesMessages)
  const health = useHealth()
  const head = useChainHead()
  if (health === null) return null
  const figure = (value: bigint | null) => (value === null ? '–' : groupDigits(value.toString()))
  const rows: [string, boolean, ReactNode][] = [
    [
      text.endpoint(figure(health.headBlock)),
      health.endpointReachable,
      health.endpointReachable ? text.answers : text.silent,
    ],
    [
      text.indexer(figure(health.indexedBlock)),
      health.indexerReachable,
      health.indexerReachable ? text.answers : text.silent,
    ],
    [
      text.drift(figure(health.driftBlocks)),
      health.openReadsFrom === 'subgraph',
      health.openReadsFrom === 'subgraph' ? text.within : text.beyond,
    ],
    [
      text.figures,
      health.mismatchCount === 0,
      health.mismatchCount === 0 ? text.match : text.differ(health.mismatchCount),
    ],
  ]
  return (
    <Card>
      <CardHeader title={text.title} sentence={text.sentence} />
      <ul className="title-rows">
        {rows.map(([what, good, words]) => (
          <li key={what} className="between">
            <span>{what}</span>
            <span className={good ? 'tick yes' : 'tick differs'}>
              <Icon name={good ? 'check' : 'warning'} size={13} /> {words}
            </span>
          </li>
        ))}
      </ul>
      <Provenance source={{ kind: 'browser', blockNumber: head?.number ?? null }} />
    </Card>
  )
}
