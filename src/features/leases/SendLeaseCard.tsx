import { useConfig } from '../../data/config/useConfig.ts'
import { openConnect } from '../../data/wallet/connectDialogStore.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { failedRulesOf } from '../../domain/policy/failedRules.ts'
import { leaseRoom } from '../../domain/policy/leaseRoom.ts'
import { passingSize } from '../../domain/policy/passingSize.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { navigate } from '../../ui/router/navigate.ts'
import { denialMessages } from './denialMessages.ts'
import type { LeaseChoice } from './leaseChoice.ts'
import { hoursText, type LeaseDraft } from './leaseDraft.ts'
import { leasePath } from './leasePaths.ts'
import { newLeaseMessages } from './newLeaseMessages.ts'
import { submitLease } from './submitLease.ts'
import type { ShownVerdict } from './useLeaseVerdict.ts'
import type { NamedPolicyRecord } from './usePolicyHistory.ts'
import { useWouldPass } from './useWouldPass.ts'

export type SendLeaseCardProps = {
  choice: LeaseChoice
  verdict: ShownVerdict
  policies: readonly NamedPolicyRecord[]
  classNumbers: readonly number[]
  words: PolicyWords
  providerName: string
  onChange: (part: Partial<LeaseDraft>) => void
}

/** What would pass where the request doesn't, and the way to send it where it may. */
export function SendLeaseCard(props: SendLeaseCardProps) {
  const { choice, verdict, policies, classNumbers, words, onChange } = props
  const text = useMessages(newLeaseMessages)
  const denial = useMessages(denialMessages)
  const linesOf = useWouldPass(words)
  const rules = policies.map((policy) => policy.rules)
  const { request, situation, peakFlops } = choice
  const { context, failedRules } = verdict
  const size = passingSize(request, leaseRoom(rules, context, peakFlops), {
    allocationMilliHours: situation.allocationMilliHours,
    commitmentMilliHours: situation.commitmentMilliHours,
    durationSeconds: situation.availableSeconds,
  })
  const isOther = size !== null && (size.gpus !== request.gpus || size.durationSeconds !== request.durationSeconds)
  const lines =
    failedRules === 0n ? [] : linesOf({ policies: rules, request, context, failedRules, peakFlops, classNumbers })
  const passes = verdict.kind === 'allowed' || verdict.kind === 'review'
  return (
    <Card>
      <CardHeader title={passes ? text.openTitle : text.would} {...(!passes && { sentence: text.wouldSentence })} />
      <CardBody>
        <div className="stack tight">
          {lines.length > 0 && (
            <ul className="would-pass">
              {lines.map(({ key, line }) => (
                <li key={key}>{line}</li>
              ))}
            </ul>
          )}
          {!passes && isOther && (
            <div className="row">
              <Button
                icon="check"
                onClick={() => onChange({ gpus: String(size.gpus), hours: hoursText(size.durationSeconds) })}
              >
                {text.useSize(groupDigits(String(size.gpus)), hoursText(size.durationSeconds))}
              </Button>
            </div>
          )}
          {failedRulesOf(failedRules).length > 0 && <p className="small muted">{denial.honest}</p>}
          <Send {...props} passes={passes} />
        </div>
      </CardBody>
      <Provenance source={{ kind: 'browser' }} />
    </Card>
  )
}

function Send({ choice, verdict, providerName, words, passes }: SendLeaseCardProps & { passes: boolean }) {
  const text = useMessages(newLeaseMessages)
  const config = useConfig()
  const { address } = useAccount()
  const { request, project } = choice
  const { operator } = project.recipient
  if (verdict.kind === 'asking' || verdict.kind === 'impossible') return null
  if (address === null) {
    return (
      <>
        <p className="small second">{text.connectToSend}</p>
        <div className="row">
          <Button {...(passes && { kind: 'primary' as const })} onClick={() => openConnect()}>
            {text.connect}
          </Button>
        </div>
      </>
    )
  }
  if (address.toLowerCase() !== operator) {
    return (
      <p className="small second">
        {text.onlyOperator(<AddressLabel address={operator} name={project.recipient.name} withoutMark />)}
      </p>
    )
  }
  const send = () =>
    void submitLease(config, choice, !passes, {
      title: passes ? text.openTitle : text.recordTitle,
      summary: text.summary(
        groupDigits(String(request.gpus)),
        words.gpuClassName(request.classId),
        hoursText(request.durationSeconds),
        project.recipient.name,
        providerName,
      ),
      onDone: (leaseNumber) =>
        navigate(leaseNumber === null ? '/leases?state=denied' : leasePath(leaseNumber), { replace: true }),
    })
  return (
    <>
      {!passes && <p className="small second">{text.recordNote}</p>}
      <div className="row">
        <Button {...(passes && { kind: 'primary' as const })} disabled={!verdict.isSame} onClick={send}>
          {passes ? text.send : text.record}
        </Button>
      </div>
    </>
  )
}
