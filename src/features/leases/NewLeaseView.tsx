import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { type NewLeaseFacts, newLeaseQueryOptions } from '../../data/leases/newLeaseQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { isInForce } from '../../domain/policy/evaluatePolicy.ts'
import { failedRulesOf } from '../../domain/policy/failedRules.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { Skeleton } from '../../ui/primitives/Skeleton.tsx'
import { completedDraft, type LeaseChoice, leaseChoice } from './leaseChoice.ts'
import { DRAFT_FIELDS, type LeaseDraft } from './leaseDraft.ts'
import { NewLeaseForm } from './NewLeaseForm.tsx'
import { newLeaseMessages } from './newLeaseMessages.ts'
import { NewLeaseVerdict } from './NewLeaseVerdict.tsx'
import { readLeaseDraft } from './readLeaseDraft.ts'
import { SendLeaseCard } from './SendLeaseCard.tsx'
import { useLeaseDraft } from './useLeaseDraft.ts'
import { useLeaseVerdict } from './useLeaseVerdict.ts'
import { type PolicyHistory, usePolicyHistory } from './usePolicyHistory.ts'
import './leases.css'

/** Asking for a lease, with the firewall's verdict before anything is sent. */
export function NewLeaseView() {
  const text = useMessages(newLeaseMessages)
  const state = readState(useQuery(newLeaseQueryOptions(useConfig())))
  const known = usePolicyHistory()
  return (
    <>
      {(state.kind !== 'ready' || known === null) && <PageHead title={text.title} documentTitle={text.title} />}
      <ReadView state={state} skeleton={{ lines: [60, 100, 100, 80], lineHeight: 36 }}>
        {(facts, source) =>
          known === null ? (
            <Skeleton lines={[60, 100, 100]} lineHeight={36} />
          ) : (
            <Form facts={facts} known={known} source={source} />
          )
        }
      </ReadView>
    </>
  )
}

function Form({ facts, known, source }: { facts: NewLeaseFacts; known: PolicyHistory; source: Source }) {
  const text = useMessages(newLeaseMessages)
  const { language } = useLanguage()
  const { address } = useAccount()
  const now = useNow() ?? source.timestampSeconds ?? 0n
  const { draft: typed, set } = useLeaseDraft()
  const standing = facts.projects.filter(({ recipient }) => !recipient.suspended)
  const own = standing.filter(({ recipient }) => recipient.operator === address?.toLowerCase())
  // An operator chooses among its own; who reads may try anybody's.
  const projects = own.length > 0 ? own : standing
  const draft = completedDraft(facts, typed, projects, now)
  const { request, errors } = readLeaseDraft(draft)
  const policies = known.history.filter(({ retiredVersion, rules }) => retiredVersion === null && isInForce(rules, now))
  const reviewSeconds = policies.reduce(
    (most, { rules }) => (rules.reviewWindow > most ? rules.reviewWindow : most),
    0n,
  )
  const choice = request === null ? null : leaseChoice(facts, request, request.riskTier >= 2 ? reviewSeconds : 0n, now)
  if (projects.length === 0) {
    return (
      <>
        <PageHead title={text.title} documentTitle={text.title} lead={text.lead} />
        <Card>
          <EmptyState title={text.noProjects}>{text.noProjectsWhy}</EmptyState>
        </Card>
      </>
    )
  }
  const missing = DRAFT_FIELDS.filter((field) => errors[field] !== undefined).map((field) => fieldNames(text)[field])
  const form = (
    <div className="c5 stack">
      <NewLeaseForm
        facts={facts}
        projects={projects}
        draft={draft}
        errors={errors}
        onChange={set}
        now={now}
        source={source}
      />
    </div>
  )
  if (choice === null) {
    return (
      <>
        <PageHead title={text.title} documentTitle={text.title} lead={text.lead} />
        <div className="grid">
          {form}
          <Card span={7}>
            <EmptyState title={text.toFill}>
              {request === null
                ? text.toFillWhy(new Intl.ListFormat(language, { type: 'conjunction' }).format(missing))
                : text.unknownParts}
            </EmptyState>
          </Card>
        </div>
      </>
    )
  }
  return (
    <Judged choice={choice} known={known} policies={policies} facts={facts} onChange={set}>
      {form}
    </Judged>
  )
}

type JudgedProps = {
  choice: LeaseChoice
  known: PolicyHistory
  policies: PolicyHistory['history']
  facts: NewLeaseFacts
  onChange: (part: Partial<LeaseDraft>) => void
  children: ReactNode
}

function Judged({ choice, known, policies, facts, onChange, children }: JudgedProps) {
  const text = useMessages(newLeaseMessages)
  const verdict = useLeaseVerdict(choice, policies)
  const { kind, failedRules } = verdict
  const title =
    kind === 'asking'
      ? text.title
      : kind === 'denied'
        ? text.findings.denied(failedRulesOf(failedRules).length)
        : text.findings[kind]
  const provider = facts.providers.find(({ number }) => number === choice.request.providerId)
  return (
    <>
      <PageHead title={title} documentTitle={text.title} lead={text.lead} />
      <div className="grid">
        {children}
        <div className="c7 stack">
          <SendLeaseCard
            choice={choice}
            verdict={verdict}
            policies={policies}
            classNumbers={known.classNumbers}
            words={known.words}
            providerName={provider?.name ?? ''}
            onChange={onChange}
          />
          <NewLeaseVerdict choice={choice} verdict={verdict} policies={policies} words={known.words} />
        </div>
      </div>
    </>
  )
}

type FieldWord = Exclude<keyof LeaseDraft, 'class' | 'data' | 'tier'> | 'gpuClass' | 'dataClass' | 'riskTier'

const fieldNames = (text: Record<FieldWord, string>): Record<keyof LeaseDraft, string> => ({
  ...text,
  class: text.gpuClass,
  data: text.dataClass,
  tier: text.riskTier,
})
