import type { ReactNode } from 'react'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { DataHealth } from '../../domain/health/dataHealth.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Banner, type BannerKind } from '../../ui/primitives/Banner.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { bannerMessages } from './bannerMessages.tsx'

/** The worst that is to be said about the page's own sources. */
export function HealthWarning({ health }: { health: DataHealth }) {
  const text = useMessages(bannerMessages)
  const warning = worstWarning(health, text)
  if (warning === null) return null
  return (
    <Banner
      kind={warning.kind}
      {...(warning.settings && { actions: <ButtonLink to="/settings">{text.openSettings}</ButtonLink> })}
    >
      {warning.words}
    </Banner>
  )
}

type Warning = { kind: BannerKind; words: ReactNode; settings: boolean }

function worstWarning(health: DataHealth, text: (typeof bannerMessages)['en']): Warning | null {
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
