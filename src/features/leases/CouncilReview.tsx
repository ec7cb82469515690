import type { Source } from '../../domain/health/sourced.ts'
import { failedRuleName } from '../../domain/policy/failedRuleName.ts'
import { failedRulesOf } from '../../domain/policy/failedRules.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { RecordList } from '../../ui/primitives/RecordList.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { actMessages } from './actMessages.ts'
import { leaseMessages } from './leaseMessages.ts'
import type { ShownLease } from './useLease.ts'

/** The council's review of a lease of high risk: who confirmed a refusal, and how it ended. Nothing where there was no review. */
export function CouncilReview({ shown, source }: { shown: ShownLease; source: Source }) {
  const text = useMessages(actMessages)
  const words = useMessages(leaseMessages)
  const { language } = useLanguage()
  const { lease, council, now } = shown
  if (lease.reviewEndsAt === null) return null
  const rules = failedRulesOf(lease.refusalFailedRules ?? 0n).map((rule) => failedRuleName(rule, language))
  const isOpen = lease.step === 'Pending'
  return (
    <Card>
      <CardHeader title={text.council} sentence={text.councilSentence} />
      <CardBody>
        <div className="stack tight">
          {isOpen && council !== null && (
            <p className="small">{text.confirmations(council.confirmations.toString(), council.required.toString())}</p>
          )}
          {isOpen && council !== null && now >= council.expiresAtSeconds && (
            <Callout kind="warn">{text.termEnded}</Callout>
          )}
          {lease.refusalReason !== null && (
            <Callout kind="bad">
              {words.reasons[lease.refusalReason]} {rules.length > 0 && words.brokenRules(rules.join(', '))}
            </Callout>
          )}
          {lease.refusalConfirmations.length > 0 && (
            <RecordList
              entries={lease.refusalConfirmations.map((each) => ({
                key: each.id,
                name: <AddressLabel address={each.member.id} />,
                value: (
                  <>
                    <Time at={each.timestamp} /> {each.revoked && <span className="muted">{text.revoked}</span>}
                  </>
                ),
              }))}
            />
          )}
        </div>
      </CardBody>
      <Provenance source={source} what="VetoCouncil" />
    </Card>
  )
}
