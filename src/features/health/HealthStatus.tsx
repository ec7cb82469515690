import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useHealth } from '../../data/health/useHealth.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { DataHealth } from '../../domain/health/dataHealth.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { HealthChip } from '../../ui/primitives/HealthChip.tsx'
import { AskingChip } from './AskingChip.tsx'
import { messages } from './messages.tsx'

const HealthDetails = lazy(async () => ({ default: (await import('./HealthDetails.tsx')).HealthDetails }))

/** Where the page's figures come from: a chip that opens the details. */
export function HealthStatus() {
  const text = useMessages(messages)
  const health = useHealth()
  const [open, setOpen] = useState(false)
  // Loaded at the first opening, and kept so that the dialog can give the focus back.
  const [wanted, setWanted] = useState(false)
  const show = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <>
      {health === null ? (
        <AskingChip onOpen={show} />
      ) : (
        <HealthChip
          state={health.state}
          words={words(health, text)}
          shortWord={text.short[health.state]}
          onOpen={show}
        />
      )}
      {wanted && (
        <Suspense fallback={null}>
          <HealthDetails open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

function words(health: DataHealth, text: (typeof messages)['en']): ReactNode {
  const { headBlock, indexedBlock, driftBlocks } = health
  const figure = (value: bigint | null) => groupDigits((value ?? 0n).toString())
  switch (health.state) {
    case 'mismatch':
      return text.mismatch(health.mismatchCount)
    case 'halted':
      return text.halted(figure(indexedBlock))
    case 'lagging':
      return text.lagging(figure(driftBlocks))
    case 'chain':
      return health.endpointReachable ? text.chain(figure(headBlock)) : text.nothing()
    case 'live':
    case 'file':
      return driftBlocks === null || !health.endpointReachable
        ? text.liveNoHead(figure(indexedBlock))
        : text.live(figure(indexedBlock), figure(driftBlocks))
  }
}
