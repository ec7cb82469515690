import { useQuery } from '@tanstack/react-query'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import type { ProposalRecord } from '../../data/proposals/proposalQuery.ts'
import { recomputedIdQueryOptions } from '../../data/proposals/recomputedIdQuery.ts'
import type { ActionContext } from '../../domain/actions/ActionContext.ts'
import { ArgumentReader } from '../../domain/actions/ArgumentReader.ts'
import type { ActionDescription } from '../../domain/actions/describeAction.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ActionEffect } from './ActionEffect.tsx'
import { detailMessages } from './detailMessages.ts'
import { isEnded } from './isEnded.ts'
import { PolicyChange } from './PolicyChange.tsx'
import { callOf } from './proposalCalls.ts'
import { useActionContext } from './useActionContext.ts'
import { useActionFacts } from './useActionFacts.ts'

/** Every action in words, with warnings, what it changes, and its bytes; and whether all of it is what is voted on. */
export function ActionsTab({ view, source }: { view: GovernorView<ProposalRecord>; source: Source }) {
  const text = useMessages(detailMessages)
  const context = useActionContext()
  const { proposal } = view
  const calls = proposal.actions.map(callOf)
  const factsOf = useActionFacts(calls, !isEnded(view))
  const idMatches = useQuery(recomputedIdQueryOptions(proposal)).data
  return (
    <Card>
      <CardHeader title={text.actionsTitle} sentence={text.actionsSentence} />
      {idMatches === false && (
        <CardBody>
          <Callout kind="bad">{text.idDiffers}</Callout>
        </CardBody>
      )}
      <div>
        {calls.map((call, index) => (
          <div key={index} className="effect-group">
            {calls.length > 1 && <p className="group-h">{text.actionNumber(index + 1, calls.length)}</p>}
            <ActionEffect call={call} context={context} facts={factsOf(call)} withData>
              {(description) => <PolicyPart description={description} context={context} />}
            </ActionEffect>
          </div>
        ))}
      </div>
      <CardBody>
        <Callout>{text.codeBound}</Callout>
      </CardBody>
      <Provenance
        source={idMatches === undefined ? source : { kind: 'browser', blockNumber: null }}
        what={idMatches === undefined ? undefined : text.idSentence}
        {...(idMatches !== undefined && { check: { matches: idMatches, blockNumber: source.blockNumber } })}
      />
    </Card>
  )
}

/** The rules that `permit` or `restrict` would add. */
export function PolicyPart({ description, context }: { description: ActionDescription; context: ActionContext }) {
  const { action } = description
  if (action.kind !== 'known' || (action.key !== 'policyRegistry.permit' && action.key !== 'policyRegistry.restrict')) {
    return null
  }
  const values = new ArgumentReader(action.arguments)
  return (
    <PolicyChange
      policy={values.policy()}
      kind={action.key === 'policyRegistry.permit' ? 'Base' : 'Restriction'}
      predecessorId={values.integer('predecessorId')}
      context={context}
    />
  )
}
