import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useConfig } from '../../../data/config/useConfig.ts'
import { contentsQueryOptions } from '../../../data/proposals/contentsQuery.ts'
import { openConnect } from '../../../data/wallet/connectDialogStore.ts'
import { PROPOSAL_TYPES, type ProposalType } from '../../../domain/actions/form/ProposalForm.ts'
import { useSettled } from '../../../ui/clock/useSettled.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { ActionsBar } from '../../../ui/primitives/ActionsBar.tsx'
import { Button } from '../../../ui/primitives/Button.tsx'
import { Card } from '../../../ui/primitives/Card.tsx'
import { CardBody } from '../../../ui/primitives/CardBody.tsx'
import { Icon } from '../../../ui/primitives/Icon.tsx'
import type { IconName } from '../../../ui/primitives/iconPaths.ts'
import { PageHead } from '../../../ui/primitives/PageHead.tsx'
import { RadioCards } from '../../../ui/primitives/RadioCards.tsx'
import { Steps } from '../../../ui/primitives/Steps.tsx'
import { navigate } from '../../../ui/router/navigate.ts'
import type { FieldsProps } from './FieldsProps.ts'
import { GrantFields } from './GrantFields.tsx'
import { idHex } from './idHex.ts'
import { ParameterFields, RawFields, TransferFields } from './OtherFields.tsx'
import { PolicyFields } from './PolicyFields.tsx'
import { ReasonStep } from './ReasonStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import { submitProposal } from './submitProposal.ts'
import { useChecks } from './useChecks.tsx'
import { useFieldError } from './useFieldError.ts'
import { useWizard } from './useWizard.ts'
import { WizardSide, type WizardSideProps } from './WizardSide.tsx'
import { wizardMessages } from './wizardMessages.ts'
import './wizard.css'

const STEPS = ['type', 'details', 'reason', 'review'] as const
const ICONS: Record<ProposalType, IconName> = {
  grant: 'compute',
  policy: 'policies',
  transfer: 'treasury',
  parameter: 'settings',
  raw: 'code',
}
const FIELDS: Record<ProposalType, (props: FieldsProps) => React.ReactNode> = {
  grant: GrantFields,
  policy: PolicyFields,
  transfer: TransferFields,
  parameter: ParameterFields,
  raw: RawFields,
}

/** From what should be decided to the signature. What it does and what stands in its way are shown all along. */
export function ProposalWizard({ impact }: Pick<WizardSideProps, 'impact'>) {
  const text = useMessages(wizardMessages)
  const config = useConfig()
  const wizard = useWizard()
  const [step, setStep] = useState(wizard.isDrafted ? 1 : 0)
  const [attempted, setAttempted] = useState(false)
  const { form, values, calls, draft, address } = wizard
  const errorOf = useFieldError(wizard, attempted)
  const description = useSettled(wizard.description)
  const { data: contents, isPlaceholderData: isOfEarlierContents } = useQuery({
    ...contentsQueryOptions(config, calls, description),
    enabled: calls.length > 0,
  })
  const checks = useChecks(wizard, contents)
  const current = STEPS[step] ?? 'type'
  const isBlocked = (current === 'details' && draft === null) || (current === 'reason' && values.title.trim() === '')
  const go = (to: number) => {
    setStep(to)
    setAttempted(false)
    window.scrollTo({ top: 0 })
  }
  const next = () => {
    if (isBlocked) setAttempted(true)
    else go(step + 1)
  }
  const isRefused = checks.verdicts.some(
    ({ key, state }) => state === 'failed' && ['threshold', 'oneLive', 'id', 'bounds'].includes(key),
  )
  // Signed while the id is still that of what was typed before, the proposal would be looked for at another address.
  const isCurrent = contents !== undefined && !isOfEarlierContents && description === wizard.description
  const isReady = isCurrent && !isRefused
  const sign = () => {
    if (contents === undefined) return
    const to = `/proposals/${idHex(contents.ownId)}`
    void submitProposal(
      config,
      { calls, description: wizard.description },
      { title: text.signTitle, summary: values.title },
      () => {
        wizard.discard()
        navigate(to)
      },
    )
  }
  const Fields = FIELDS[values.type]
  return (
    <>
      <PageHead
        title={text.titles[values.type]}
        documentTitle={text.documentTitle}
        actions={
          wizard.isKept && (
            <span className="row small muted">
              <Icon name="check" size={14} />
              {text.draftKept}
              <Button
                kind="quiet"
                onClick={() => {
                  wizard.discard()
                  go(0)
                }}
              >
                {text.discard}
              </Button>
            </span>
          )
        }
      />
      <Steps label={text.stepsLabel} current={step} steps={STEPS.map((key) => ({ key, title: text.steps[key] }))} />
      <div className="grid">
        <Card span={7}>
          <CardBody>
            <form
              className="form"
              onSubmit={(event) => {
                event.preventDefault()
                next()
              }}
            >
              {current === 'type' && (
                <RadioCards
                  legend={text.typeLegend}
                  value={values.type}
                  onChange={(type) => form.setValue('type', type)}
                  cards={PROPOSAL_TYPES.map((value) => ({
                    value,
                    icon: ICONS[value],
                    title: text.types[value][0],
                    text: text.types[value][1],
                  }))}
                />
              )}
              {current === 'details' && <Fields wizard={wizard} errorOf={errorOf} />}
              {current === 'reason' && <ReasonStep wizard={wizard} showAll={attempted} />}
              {current === 'review' && <ReviewStep wizard={wizard} contents={contents} />}
              {current === 'review' && address !== null && !isReady && (
                <p className="small second" role="status">
                  {isRefused ? text.refused : text.waiting}
                </p>
              )}
              {attempted && isBlocked && (
                <p className="small second" role="alert">
                  {text.blocked}
                </p>
              )}
            </form>
          </CardBody>
          <ActionsBar
            end={
              current !== 'review' ? (
                <Button kind="primary" onClick={next} disabled={attempted && isBlocked}>
                  {text.continue}
                </Button>
              ) : address === null ? (
                <Button kind="primary" icon="wallet" onClick={() => openConnect()}>
                  {text.connect}
                </Button>
              ) : (
                <Button kind="primary" onClick={sign} disabled={!isReady}>
                  {text.sign}
                </Button>
              )
            }
          >
            {step > 0 && <Button onClick={() => go(step - 1)}>{text.back}</Button>}
          </ActionsBar>
        </Card>
        <WizardSide wizard={wizard} checks={checks} contents={contents} impact={impact} />
      </div>
    </>
  )
}
