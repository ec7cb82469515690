import { useConfig } from '../../data/config/useConfig.ts'
import { decodeAction, type ProposalCall } from '../../domain/actions/decodeAction.ts'
import { impactSubjects, type ImpactSubjects } from '../../domain/impact/impactSubjects.ts'
import type { PolicyChange } from '../../domain/policy/policyBacktest.ts'
import { GrantImpact } from '../../features/impact/GrantImpact.tsx'
import type { ImpactMoment } from '../../features/impact/ImpactMoment.ts'
import { messages } from '../../features/impact/messages.ts'
import { OtherImpact } from '../../features/impact/OtherImpact.tsx'
import { ParameterImpact } from '../../features/impact/ParameterImpact.tsx'
import { type Vote, WhoGains } from '../../features/impact/WhoGains.tsx'
import { BacktestResult } from '../../features/policyBacktest/BacktestResult.tsx'
import { BacktestSummary } from '../../features/policyBacktest/BacktestSummary.tsx'
import { useBacktest } from '../../features/policyBacktest/useBacktest.ts'
import { WorkInFlight } from '../../features/policyBacktest/WorkInFlight.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'

export type CallsImpactProps = {
  calls: readonly ProposalCall[]
  moment: ImpactMoment
  /** Who votes for it; null before it is proposed. */
  vote: Vote | null
}

/** What some calls would change, each kind as it can be foretold. With a vote: who gains, and everything in full. */
export function CallsImpact({ calls, moment, vote }: CallsImpactProps) {
  const {
    contracts,
    treasuryAssets,
    contracts: { token },
  } = useConfig()
  const assets = [...treasuryAssets.map(({ address }) => address), token]
  const subjects = impactSubjects(calls.map((call) => decodeAction(call, contracts, assets)))
  const { grants, policies, parameters, others } = subjects
  const hasPolicies = policies.added.length + policies.retired.length > 0
  const hasParameters = Object.keys(parameters).length > 0
  return (
    <>
      {grants.length > 0 && <GrantImpact grants={grants} moment={moment} />}
      {hasPolicies ? (
        <PolicyImpact subjects={subjects} moment={moment} vote={vote} />
      ) : (
        <Gains subjects={subjects} vote={vote} allowedIds={[]} />
      )}
      {hasParameters && <ParameterImpact tried={parameters} moment={moment} />}
      {vote !== null && others > 0 && <OtherImpact count={others} />}
    </>
  )
}

type PolicyImpactProps = Omit<CallsImpactProps, 'calls'> & { subjects: ImpactSubjects }

function PolicyImpact({ subjects, moment, vote }: PolicyImpactProps) {
  const change: PolicyChange = { add: subjects.policies.added, retire: subjects.policies.retired }
  const text = useMessages(messages)
  const isExecuted = moment.kind === 'executed'
  const backtest = useBacktest(change, isExecuted ? moment.timestampSeconds : null)
  if (vote === null) return <BacktestSummary state={backtest} />
  const allowedIds = (backtest.ready?.backtest.report.byRecipient ?? [])
    .filter(({ newlyAllowed }) => newlyAllowed.requests > 0)
    .map(({ recipientId }) => recipientId)
  return (
    <BacktestResult state={backtest} scope={isExecuted ? text.policyBefore : text.policyNow}>
      {!isExecuted && <WorkInFlight change={change} />}
      <Gains subjects={subjects} vote={vote} allowedIds={allowedIds} />
    </BacktestResult>
  )
}

function Gains({
  subjects,
  vote,
  allowedIds,
}: {
  subjects: ImpactSubjects
  vote: Vote | null
  allowedIds: readonly bigint[]
}) {
  const { grants, payees, operators } = subjects
  const recipientIds = [...new Set([...grants.map(({ recipientId }) => recipientId), ...allowedIds])]
  if (vote === null || recipientIds.length + payees.length + operators.length === 0) return null
  return <WhoGains vote={vote} recipientIds={recipientIds} payees={payees} operators={operators} />
}
