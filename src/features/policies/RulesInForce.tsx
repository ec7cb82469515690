import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { policyTitlesQueryOptions } from '../../data/policies/policyTitlesQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { policyStatus } from '../../domain/policy/policyStatus.ts'
import { ClockContext } from '../../ui/clock/ClockContext.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { glanceMessages } from './glanceMessages.ts'

const SOON_SECONDS = 30n * 86_400n

/** Card of the overview: the policies that a lease has to pass today, soonest to end first. */
export function RulesInForce() {
  const text = useMessages(glanceMessages)
  const now = useNow()
  const state = readState(useQuery(policyTitlesQueryOptions(useConfig())))
  return (
    <Card>
      <ReadView state={state} skeleton={{ lines: [60, 100, 100, 100, 100, 100, 100], lineHeight: 36 }}>
        {({ policies }, source) => {
          const at = now ?? source.timestampSeconds ?? 0n
          const inForce = policies.filter((policy) => policyStatus(policy, at) === 'inForce')
          const bases = inForce.filter(({ kind }) => kind === 'Base').length
          return (
            // Until the head of the chain is known the indexer's time stands in: else the rows would be drawn twice.
            <ClockContext value={at}>
              <CardHeader title={text.title} sentence={bases === 0 ? text.nothing : text.sentence(inForce.length)} />
              <ul className="title-rows">
                {inForce.map((policy) => (
                  <li key={policy.id} className="between">
                    <Link to={`/policies/${policy.number}`}>
                      <HiddenText text={policy.name} />
                    </Link>
                    {policy.validUntil - at < SOON_SECONDS ? (
                      <Chip kind="pending" icon="clock">
                        {text.expires} <Time at={policy.validUntil} show="remaining" />
                      </Chip>
                    ) : (
                      <span className="small second nowrap">
                        {text.expires} <Time at={policy.validUntil} show="remaining" />
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              <Provenance source={source} action={<Link to="/policies">{text.all}</Link>} />
            </ClockContext>
          )
        }}
      </ReadView>
    </Card>
  )
}
