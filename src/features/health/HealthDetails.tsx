import { useQueries } from '@tanstack/react-query'
import { endpointProbeQueryOptions } from '../../data/chain/endpointProbeQuery.ts'
import type { EndpointProbe } from '../../data/chain/probeEndpoint.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { useHealth } from '../../data/health/useHealth.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import type { HealthState } from '../../ui/primitives/HealthChip.tsx'
import { type HealthRow, HealthSheet } from '../../ui/primitives/HealthSheet.tsx'
import { detailsMessages } from './detailsMessages.ts'

/** Indexer, chain and each endpoint: where they stand and how fast they answer. */
export function HealthDetails({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useMessages(detailsMessages)
  const config = useConfig()
  const health = useHealth()
  const urls = config.chain.rpcUrls
  const probes = useQueries({
    queries: urls.map((url) => ({ ...endpointProbeQueryOptions(url, config.chain.id), enabled: open })),
  })
  const block = (value: bigint | null | undefined) =>
    value == null ? text.rows.unreachable : text.rows.block(groupDigits(value.toString()))
  const rows: HealthRow[] = [
    {
      key: 'indexer',
      state: indexerState(health?.state, health?.indexerReachable),
      name: text.rows.indexer,
      value: health?.indexerReachable === false ? text.rows.unreachable : block(health?.indexedBlock),
      note: [
        health?.state === 'halted' && text.rows.halted,
        health?.driftBlocks != null && text.rows.drift(groupDigits(health.driftBlocks.toString())),
        health !== null && health.mismatchCount > 0 && text.rows.differs(health.mismatchCount),
      ]
        .filter((note) => typeof note === 'string')
        .join(' · '),
    },
    {
      key: 'head',
      state: health?.endpointReachable === false ? 'halted' : 'chain',
      name: `${text.rows.head} · ${config.chain.name}`,
      value: health?.endpointReachable === false ? text.rows.unreachable : block(health?.headBlock),
    },
    ...urls.map((url, index) => {
      const probe = probes[index]?.data
      return {
        key: url,
        state: probeState(probe),
        name: text.rows.endpoint(hostOf(url)),
        value: probe === undefined ? text.rows.testing : probeWords(probe, text.rows),
      }
    }),
  ]
  return (
    <HealthSheet
      open={open}
      onClose={onClose}
      summary={text.summary[health?.openReadsFrom ?? 'subgraph']}
      rows={rows}
      actions={
        <ButtonLink to="/settings" onClick={onClose}>
          {text.openSettings}
        </ButtonLink>
      }
    />
  )
}

function indexerState(state: HealthState | undefined, reachable: boolean | undefined): HealthState {
  if (reachable === false) return 'halted'
  return state === undefined || state === 'chain' ? 'file' : state
}

function probeState(probe: EndpointProbe | undefined): HealthState {
  if (probe === undefined) return 'file'
  if (probe.kind === 'ok') return 'live'
  return probe.kind === 'busy' ? 'lagging' : 'halted'
}

function probeWords(probe: EndpointProbe, text: (typeof detailsMessages)['en']['rows']): string {
  if (probe.kind === 'ok') {
    return `${text.block(groupDigits(probe.blockNumber.toString()))} · ${text.latency(probe.latencyMilliseconds)}`
  }
  return probe.kind === 'wrongChain' ? text.wrongChain(probe.chainId.toString()) : text[probe.kind]
}

/** A URL may hold a key of the reader's in its path: only the host is shown. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
