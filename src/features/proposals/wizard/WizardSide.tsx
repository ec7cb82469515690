import type { ReactNode } from 'react'
import type { ContentsFacts } from '../../../data/proposals/contentsQuery.ts'
import type { ProposalCall } from '../../../domain/actions/decodeAction.ts'
import { proposalClassName } from '../../../domain/actions/proposalClasses.ts'
import { formatShareBps } from '../../../domain/format/formatShareBps.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { Card } from '../../../ui/primitives/Card.tsx'
import { CardBody } from '../../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../../ui/primitives/CardHeader.tsx'
import { Chip } from '../../../ui/primitives/Chip.tsx'
import { Provenance } from '../../../ui/primitives/Provenance.tsx'
import { Time } from '../../../ui/primitives/Time.tsx'
import { VerdictList } from '../../../ui/primitives/VerdictList.tsx'
import { ActionEffect } from '../ActionEffect.tsx'
import { PolicyPart } from '../ActionsTab.tsx'
import { useActionFacts } from '../useActionFacts.ts'
import type { Checks } from './useChecks.tsx'
import type { Wizard } from './useWizard.ts'
import { wizardMessages } from './wizardMessages.ts'

export type WizardSideProps = {
  wizard: Wizard
  checks: Checks
  contents: ContentsFacts | undefined
  /** What the calls would change; the page knows how to draw it. */
  impact: (calls: readonly ProposalCall[]) => ReactNode
}

/** Right of the form: what it will do, in words, and what stands in its way; both follow each key. */
export function WizardSide({ wizard, checks, contents, impact }: WizardSideProps) {
  const text = useMessages(wizardMessages)
  const { calls, context, facts } = wizard
  const factsOf = useActionFacts(calls, true)
  const problems = checks.verdicts.filter((verdict) => verdict.state === 'failed' || verdict.state === 'pending').length
  return (
    <div className="c5 stack">
      <Card>
        <CardHeader title={text.willDo} />
        {calls.length === 0 ? (
          <CardBody>
            <p className="second">{text.nothingYet}</p>
          </CardBody>
        ) : (
          calls.map((call, index) => (
            <ActionEffect key={index} call={call} context={context} facts={factsOf(call)} withData>
              {(description) => <PolicyPart description={description} context={context} />}
            </ActionEffect>
          ))
        )}
        {calls.length > 0 && (
          <table className="table wizard-facts">
            <tbody>
              {contents?.class != null && (
                <tr>
                  <th scope="row">{text.class}</th>
                  <td className="n">
                    <b className="strong">{proposalClassName(contents.class, context.language)}</b>
                    <span className="small muted"> {text.needs(formatShareBps(contents.thresholdBps))}</span>
                  </td>
                </tr>
              )}
              {checks.earliestSeconds !== null && (
                <tr>
                  <th scope="row">{text.earliest}</th>
                  <td className="n">
                    <Time at={checks.earliestSeconds} />
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        )}
      </Card>
      <Card>
        <CardHeader
          title={text.checks}
          tools={
            problems > 0 ? (
              <Chip kind="pending" icon="clock">
                {text.toLookAt(problems)}
              </Chip>
            ) : (
              <Chip kind="allowed" icon="check">
                {text.allFine}
              </Chip>
            )
          }
        />
        <VerdictList verdicts={checks.verdicts} />
        {facts !== undefined && <Provenance source={facts.source} what={text.readFrom} />}
      </Card>
      {calls.length > 0 && impact(calls)}
    </div>
  )
}
