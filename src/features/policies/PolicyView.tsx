import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { type PolicyFacts, policiesQueryOptions } from '../../data/policies/policiesQuery.ts'
import { readState } from '../../data/query/readState.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { describePolicyRules } from '../../domain/policy/describePolicyRules.ts'
import { diffPolicies } from '../../domain/policy/diffPolicies.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { policyStatus } from '../../domain/policy/policyStatus.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { PolicyDiff } from '../../ui/primitives/PolicyDiff.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { SentenceText } from '../../ui/primitives/SentenceText.tsx'
import { messages } from './messages.ts'
import { PolicyRecord } from './PolicyRecord.tsx'
import { PolicyStatusChip } from './PolicyStatusChip.tsx'
import { usePolicyWords } from './usePolicyWords.ts'
import './policies.css'

/** One policy: its rules in words, what it changed, and where it stands on record. */
export function PolicyView({ number }: { number: bigint }) {
  const text = useMessages(messages)
  const state = readState(useQuery(policiesQueryOptions(useConfig())))
  const words = usePolicyWords(state.kind === 'ready' ? state.data.gpuClasses : [])
  return (
    <ReadView state={state} skeleton={{ lines: [40, 100, 100], lineHeight: 36 }}>
      {({ policies }, source) => {
        const policy = policies.find((each) => each.number === number)
        return policy === undefined ? (
          <>
            <PageHead title={text.unknown} documentTitle={text.unknown} />
            <Card>
              <EmptyState title={text.unknown} actions={<ButtonLink to="/policies">{text.back}</ButtonLink>}>
                {text.unknownWhy}
              </EmptyState>
            </Card>
          </>
        ) : (
          <Known policy={policy} policies={policies} words={words} source={source} />
        )
      }}
    </ReadView>
  )
}

type KnownProps = { policy: PolicyFacts; policies: readonly PolicyFacts[]; words: PolicyWords; source: Source }

function Known({ policy, policies, words, source }: KnownProps) {
  const text = useMessages(messages)
  const now = useNow() ?? source.timestampSeconds ?? 0n
  const rules = describePolicyRules(policy, words)
  const predecessor = policies.find(({ id }) => id === policy.predecessor?.id)
  const successors = policies.filter((each) => each.predecessor?.id === policy.id)
  return (
    <>
      <PageHead
        title={<HiddenText text={policy.name} />}
        documentTitle={policy.name}
        chips={
          <>
            <PolicyStatusChip status={policyStatus(policy, now)} />
            <Chip kind="plain">{text.kinds[policy.kind]}</Chip>
            <Chip>{text.number(policy.number.toString())}</Chip>
          </>
        }
        lead={text.kindNotes[policy.kind]}
      />
      <div className="grid">
        <div className="stack c8">
          <Card>
            <CardHeader title={text.rules} sentence={text.rulesSentence} />
            <div className="body">
              <ul className="rule-sentences plain">
                {rules
                  .filter(({ binds }) => binds)
                  .map(({ rule, sentence }) => (
                    <li key={rule}>
                      <span aria-hidden="true">·</span>
                      <span>
                        <SentenceText sentence={sentence} />
                      </span>
                    </li>
                  ))}
              </ul>
            </div>
            <div className="body">
              <Callout>{text.declared}</Callout>
            </div>
            <Provenance source={source} what={text.readFrom} />
          </Card>
          {predecessor !== undefined && (
            <Card>
              <CardHeader title={text.changes(predecessor.number.toString())} sentence={text.changesSentence} />
              <div className="flush">
                <PolicyDiff
                  caption={text.changes(predecessor.number.toString())}
                  inForceHead={text.inNumber(predecessor.number.toString())}
                  proposedHead={text.inNumber(policy.number.toString())}
                  rows={diffPolicies(predecessor, policy, policy.kind, words).map((row) => ({
                    key: row.rule,
                    rule: row.name,
                    inForce: <SentenceText sentence={row.before} />,
                    proposed: <SentenceText sentence={row.after} />,
                    direction: row.direction,
                  }))}
                />
              </div>
              <Provenance source={{ ...source, kind: 'browser' }} />
            </Card>
          )}
        </div>
        <PolicyRecord policy={policy} predecessor={predecessor} successors={successors} source={source} />
      </div>
    </>
  )
}
