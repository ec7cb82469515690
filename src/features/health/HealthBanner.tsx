import type { ReactNode } from 'react'
import { useHealth } from '../../data/health/useHealth.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { DataHealth } from '../../domain/health/dataHealth.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Banner, type BannerKind } from '../../ui/primitives/Banner.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { messages } from './messages.tsx'

/** At most one warning about the page's own sources: the worst. Nothing while all is well. */
export function HealthBanner() {
  const text = useMessages(messages)
  const health = useHealth()
  const warning = health === null ? null : worstWarning(health, text.banner)
  if (warning === null) return null
  return (
    <Banner
      kind={warning.kind}
      {...(warning.settings && { actions: <ButtonLink to="/settings">{text.banner.openSettings}</ButtonLink> })}
    >
      {warning.words}
    </Banner>
  )
}

type Warning = { kind: BannerKind; words: ReactNode; settings: boolean }

function worstWarning(health: DataHealth, text: (typeof messages)['en']['banner']): Warning | null {
  const figure = (value: bigint | null) => groupDigits((value ?? 0n).toString())
  if (health.state === 'mismatch') return { kind: 'bad', words: text.mismatch(health.mismatchCount), settings: false }
  const warn = (words: ReactNode, settings: boolean): Warning => ({ kind: 'warn', words, settings })
  if (!health.endpointReachable) {
    return health.indexerReachable ? warn(text.noEndpoint(), true) : { ...warn(text.nothing(), true), kind: 'bad' }
  }
  if (!health.indexerReachable) return warn(text.noIndexer(), true)
  if (health.state === 'halted') return warn(text.halted(figure(health.indexedBlock)), false)
  if (health.state === 'lagging')
    return warn(text.lagging(figure(health.driftBlocks), figure(health.indexedBlock)), false)
  return health.endpointBehind ? warn(text.endpointBehind(), true) : null
}
