import type { Config, Connector } from 'wagmi'
import { watchConnectors } from 'wagmi/actions'

/** Extensions announce themselves within moments of being asked; one that does not in this time is not installed. */
const PATIENCE_MILLISECONDS = 1_000

/** The wallet with this id, waiting a moment for one that has not announced itself yet; null when it does not. */
export function connectorWithId(wagmi: Config, id: string): Promise<Connector | null> {
  const find = () => wagmi.connectors.find((connector) => connector.id === id) ?? null
  const present = find()
  if (present !== null) return Promise.resolve(present)
  return new Promise((resolve) => {
    const finish = (connector: Connector | null) => {
      clearTimeout(timer)
      stop()
      resolve(connector)
    }
    const stop = watchConnectors(wagmi, {
      onChange: () => {
        const late = find()
        if (late !== null) finish(late)
      },
    })
    const timer = setTimeout(() => finish(null), PATIENCE_MILLISECONDS)
  })
}
