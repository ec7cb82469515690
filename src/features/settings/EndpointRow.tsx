import { useQuery } from '@tanstack/react-query'
import { endpointProbeQueryOptions } from '../../data/chain/endpointProbeQuery.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { IconButton } from '../../ui/primitives/IconButton.tsx'
import { messages } from './messages.ts'
import { ProbeText } from './ProbeText.tsx'

type EndpointRowProps = {
  url: string
  chainId: number
  first: boolean
  onlyOne: boolean
  onRaise: () => void
  onRemove: () => void
}

/** One endpoint: whether it answers, and what can be done with it. */
export function EndpointRow({ url, chainId, first, onlyOne, onRaise, onRemove }: EndpointRowProps) {
  const text = useMessages(messages)
  const probe = useQuery(endpointProbeQueryOptions(url, chainId))
  return (
    <li>
      <span className="url mono">{url}</span>
      <span className="buttons">
        <Button kind="quiet" onClick={() => void probe.refetch()} busy={probe.isFetching}>
          {text.endpoints.test}
        </Button>
        {!first && <IconButton icon="arrowUp" label={text.endpoints.raise(url)} quiet onClick={onRaise} />}
        <IconButton
          icon="trash"
          label={onlyOne ? text.endpoints.last : text.endpoints.remove(url)}
          quiet
          disabled={onlyOne}
          onClick={onRemove}
        />
      </span>
      <ProbeText probe={probe.data} chainId={chainId} refused={text.probe.refused} />
    </li>
  )
}
