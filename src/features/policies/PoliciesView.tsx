import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { policiesQueryOptions } from '../../data/policies/policiesQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { policyOf } from '../../domain/policy/policyOf.ts'
import { policyStatus } from '../../domain/policy/policyStatus.ts'
import { projectBound } from '../../domain/policy/projectBound.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { WhenNear } from '../../ui/primitives/WhenNear.tsx'
import { messages } from './messages.ts'
import { DenialsPerRule } from './DenialsPerRule.tsx'
import { PolicyInForce } from './PolicyInForce.tsx'
import { PolicySetVersions } from './PolicySetVersions.tsx'
import { PolicyTable } from './PolicyTable.tsx'
import { ProjectFlop } from './ProjectFlop.tsx'
import { usePolicyWords } from './usePolicyWords.ts'
import './policies.css'

/** The rules in force, said in words, and every policy that is not. */
export function PoliciesView() {
  const text = useMessages(messages)
  const now = useNow()
  const state = readState(useQuery(policiesQueryOptions(useConfig())))
  const words = usePolicyWords(state.kind === 'ready' ? state.data.gpuClasses : [])
  return (
    <>
      {state.kind !== 'ready' && <PageHead title={text.title} documentTitle={text.title} />}
      <ReadView state={state} skeleton={{ lines: [50, 100, 100], lineHeight: 36 }}>
        {({ policies }, source) => {
          const at = now ?? source.timestampSeconds ?? 0n
          const inForce = policies.filter((policy) => policyStatus(policy, at) === 'inForce')
          const bases = inForce.filter(({ kind }) => kind === 'Base')
          const others = policies.filter((policy) => !inForce.includes(policy))
          return (
            <>
              <PageHead
                title={
                  bases.length === 0 ? text.nothingInForce : text.finding(bases.length, inForce.length - bases.length)
                }
                documentTitle={text.title}
                lead={text.lead}
                actions={
                  <ButtonLink to="/proposals/new?type=policy" icon="plus">
                    {text.propose}
                  </ButtonLink>
                }
              />
              {inForce.length === 0 && (
                <Card>
                  <EmptyState title={text.noneInForce}>{text.noneInForceWhy}</EmptyState>
                </Card>
              )}
              <div className="grid stretch">
                {[...bases, ...inForce.filter(({ kind }) => kind === 'Restriction')].map((policy) => (
                  <PolicyInForce key={policy.id} policy={policy} words={words} source={source} />
                ))}
              </div>
              <WhenNear>
                <DenialsPerRule now={at} />
              </WhenNear>
              <WhenNear>
                <ProjectFlop bound={projectBound(inForce.map(policyOf))} />
              </WhenNear>
              <Card>
                <CardHeader title={text.notInForce} sentence={text.notInForceSentence} />
                <div className="flush">
                  <PolicyTable policies={others} at={at} caption={text.notInForce} />
                </div>
                <Provenance source={source} what={text.readFrom} />
              </Card>
              <PolicySetVersions policies={policies} words={words} source={source} />
            </>
          )
        }}
      </ReadView>
    </>
  )
}
