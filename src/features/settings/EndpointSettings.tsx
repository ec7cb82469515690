import { useState } from 'react'
import { parseUrl } from '../../data/config/parseUrl.ts'
import { setOverrides } from '../../data/config/setOverrides.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { useConfigState } from '../../data/config/useConfigState.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { EndpointRow } from './EndpointRow.tsx'
import { messages } from './messages.ts'

/** The endpoints that the chain is read through, in the order in which they are asked. */
export function EndpointSettings() {
  const text = useMessages(messages)
  const { chain } = useConfig()
  const { overrides } = useConfigState()
  const [draft, setDraft] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const urls = chain.rpcUrls
  const choose = (rpcUrls: readonly string[] | null) => setOverrides({ ...overrides, rpcUrls })
  const add = () => {
    const url = parseUrl(draft)
    if (url === null) return setProblem(text.endpoints.invalid)
    if (urls.includes(url)) return setProblem(text.endpoints.known)
    choose([...urls, url])
    setDraft('')
    setProblem(null)
  }
  return (
    <Card span={6}>
      <CardHeader
        title={text.endpoints.title}
        sentence={text.endpoints.sentence}
        {...(overrides.rpcUrls !== null && {
          tools: <Button onClick={() => choose(null)}>{text.reset}</Button>,
        })}
      />
      <CardBody>
        <p className="small second">
          {text.chain(chain.name, chain.id)}.{' '}
          {overrides.rpcUrls === null ? text.endpoints.deployment : text.endpoints.own}
        </p>
        <ul className="endpoint-list">
          {urls.map((url, index) => (
            <EndpointRow
              key={url}
              url={url}
              chainId={chain.id}
              first={index === 0}
              onlyOne={urls.length === 1}
              onRaise={() => choose([url, ...urls.filter((other) => other !== url)])}
              onRemove={() => choose(urls.filter((other) => other !== url))}
            />
          ))}
        </ul>
        <form
          className="form endpoint-add"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextField
            label={text.endpoints.add}
            hint={text.endpoints.addHint}
            inputMode="url"
            placeholder="https://"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            {...(problem !== null && { error: problem })}
          />
          <div className="row">
            <Button type="submit" icon="plus">
              {text.endpoints.addButton}
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  )
}
