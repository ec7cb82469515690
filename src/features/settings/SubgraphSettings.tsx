import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { parseUrl } from '../../data/config/parseUrl.ts'
import { setOverrides } from '../../data/config/setOverrides.ts'
import { useConfigState } from '../../data/config/useConfigState.ts'
import { subgraphProbeQueryOptions } from '../../data/subgraph/subgraphProbeQuery.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { messages } from './messages.ts'
import { ProbeText } from './ProbeText.tsx'

/** The subgraph that lists and history are read from. */
export function SubgraphSettings() {
  const text = useMessages(messages)
  const { overrides, inForce, deployment } = useConfigState()
  const [draft, setDraft] = useState(inForce.subgraphUrl)
  const url = parseUrl(draft)
  const probe = useQuery({ ...subgraphProbeQueryOptions(url ?? ''), enabled: false })
  const choose = (subgraphUrl: string | null) => setOverrides({ ...overrides, subgraphUrl })
  const changed = url !== null && url !== inForce.subgraphUrl
  return (
    <Card span={6}>
      <CardHeader
        title={text.subgraph.title}
        sentence={text.subgraph.sentence}
        {...(overrides.subgraphUrl !== null && {
          tools: (
            <Button
              onClick={() => {
                choose(null)
                setDraft(deployment.subgraphUrl)
              }}
            >
              {text.reset}
            </Button>
          ),
        })}
      />
      <CardBody>
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (changed) choose(url)
          }}
        >
          <TextField
            label={text.subgraph.label}
            inputMode="url"
            mono
            value={draft}
            changed={changed}
            onChange={(event) => setDraft(event.target.value)}
            {...(url === null && { error: text.endpoints.invalid })}
          />
          <div className="row">
            <Button disabled={url === null} busy={probe.isFetching} onClick={() => void probe.refetch()}>
              {text.subgraph.test}
            </Button>
            {changed && <Button type="submit">{text.subgraph.save}</Button>}
          </div>
          {(probe.isFetching || probe.data !== undefined) && (
            <ProbeText
              probe={probe.isFetching ? undefined : probe.data}
              chainId={inForce.chain.id}
              refused={text.probe.refusedSubgraph}
            />
          )}
        </form>
      </CardBody>
    </Card>
  )
}
