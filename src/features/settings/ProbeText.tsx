import type { EndpointProbe } from '../../data/chain/probeEndpoint.ts'
import type { SubgraphProbe } from '../../data/subgraph/probeSubgraph.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Icon } from '../../ui/primitives/Icon.tsx'
import { messages, type SettingsMessages } from './messages.ts'

type Probe = EndpointProbe | SubgraphProbe

type ProbeTextProps = {
  /** Undefined while it is being asked. */
  probe: Probe | undefined
  chainId: number
  /** What to say of something that is not what it should be. */
  refused: string
}

/** The outcome of a test in one line, by icon and words. */
export function ProbeText({ probe, chainId, refused }: ProbeTextProps) {
  const text = useMessages(messages)
  return (
    <span className="probe" role="status">
      {probe !== undefined && <Icon name={probe.kind === 'ok' ? 'checkCircle' : 'warning'} size={14} />}
      {probe === undefined ? text.probe.testing : words(probe, chainId, refused, text.probe)}
    </span>
  )
}

function words(probe: Probe, chainId: number, refused: string, text: SettingsMessages['probe']): string {
  switch (probe.kind) {
    case 'ok':
      return text.ok(groupDigits(probe.blockNumber.toString()), probe.latencyMilliseconds)
    case 'halted':
      return text.halted(groupDigits(probe.blockNumber.toString()))
    case 'wrongChain':
      return text.wrongChain(probe.chainId.toString(), chainId)
    case 'refused':
      return refused
    default:
      return text[probe.kind]
  }
}
