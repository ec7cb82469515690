import type { LeaseProject, NewLeaseFacts } from '../../data/leases/newLeaseQuery.ts'
import type { FieldError } from '../../domain/actions/form/parseField.ts'
import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { VOCABULARY, type VocabularySet, vocabularyLabel } from '../../domain/policy/vocabulary.ts'
import { useFieldErrorText } from '../../ui/form/useFieldErrorText.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { NumberField } from '../../ui/primitives/NumberField.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { SelectField, type SelectOption } from '../../ui/primitives/SelectField.tsx'
import type { Source } from '../../domain/health/sourced.ts'
import { epochBounds } from './epochBounds.ts'
import { openAllocations, openCommitments } from './leaseChoice.ts'
import type { LeaseDraft } from './leaseDraft.ts'
import { newLeaseMessages } from './newLeaseMessages.ts'

export type NewLeaseFormProps = {
  facts: NewLeaseFacts
  /** Those to choose from. */
  projects: readonly LeaseProject[]
  draft: LeaseDraft
  errors: Partial<Record<keyof LeaseDraft, FieldError>>
  onChange: (part: Partial<LeaseDraft>) => void
  now: bigint
  source: Source
}

/** What is asked for: whose, of whom, how much, and what for. */
export function NewLeaseForm({ facts, projects, draft, errors, onChange, now, source }: NewLeaseFormProps) {
  const text = useMessages(newLeaseMessages)
  const { language } = useLanguage()
  const errorText = useFieldErrorText()
  const project = facts.projects.find(({ number }) => number.toString() === draft.project)
  const allocations = openAllocations(facts, project, now)
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  const day = (at: bigint) => formatDateTime(at, 'UTC', language, { style: 'date', withYear: false })
  const epochs = [...new Set(allocations.map(({ epoch }) => epoch))]
  const field = (name: keyof LeaseDraft) => {
    const error = errors[name]
    return {
      value: draft[name],
      // What nobody has typed yet is no mistake.
      ...(error !== undefined && draft[name] !== '' && { error: errorText(error) }),
    }
  }
  const select = (name: keyof LeaseDraft, options: readonly SelectOption[]) => ({
    ...field(name),
    // A choice that the record doesn't offer, from a link, stays visible.
    options:
      draft[name] !== '' && options.every(({ value }) => value !== draft[name])
        ? [{ value: draft[name], label: draft[name] }, ...options]
        : options,
  })
  const words = (set: VocabularySet): SelectOption[] => [
    { value: '', label: text.choose },
    ...VOCABULARY[set].map(({ bit }) => ({ value: bit.toString(), label: vocabularyLabel(set, bit, language) })),
  ]
  return (
    <Card>
      <CardHeader title={text.form} sentence={text.formSentence} />
      <CardBody>
        <div className="stack tight">
          <SelectField
            label={text.project}
            {...select(
              'project',
              projects.map(({ number, name, recipient }) => ({
                value: number.toString(),
                label: text.projectOf(name, recipient.name),
              })),
            )}
            onChange={(event) => onChange({ project: event.target.value, epoch: '', class: '', provider: '' })}
          />
          <SelectField
            label={text.epoch}
            {...select(
              'epoch',
              epochs.map((epoch) => {
                const { epochStart, epochEnd } = epochBounds(facts.computeSchedule, epoch)
                return {
                  value: epoch.toString(),
                  label: text.epochOf(epoch.toString(), day(epochStart), day(epochEnd)),
                }
              }),
            )}
            onChange={(event) => onChange({ epoch: event.target.value, class: '', provider: '' })}
          />
          <SelectField
            label={text.gpuClass}
            {...select(
              'class',
              allocations
                .filter(({ epoch }) => epoch.toString() === draft.epoch)
                .map(({ gpuClass, leftMilliHours }) => ({
                  value: gpuClass.number.toString(),
                  label: text.classOf(
                    facts.gpuClasses.find(({ number }) => number === gpuClass.number)?.name ?? String(gpuClass.number),
                    hours(leftMilliHours),
                  ),
                })),
            )}
            onChange={(event) => onChange({ class: event.target.value, provider: '' })}
          />
          <SelectField
            label={text.provider}
            {...select(
              'provider',
              openCommitments(facts, draft.epoch, draft.class).map(({ number, name, region, leftMilliHours }) => ({
                value: number.toString(),
                label: text.providerOf(name, vocabularyLabel('regions', region, language), hours(leftMilliHours)),
              })),
            )}
            onChange={(event) => onChange({ provider: event.target.value })}
          />
          <div className="two">
            <NumberField
              label={text.gpus}
              {...field('gpus')}
              onChange={(event) => onChange({ gpus: event.target.value })}
            />
            <NumberField
              fraction
              label={text.hours}
              {...field('hours')}
              onChange={(event) => onChange({ hours: event.target.value })}
            />
          </div>
          <h3 className="sub">{text.declaredHead}</h3>
          <p className="small second">{text.declaredNote}</p>
          <SelectField
            label={text.purpose}
            {...select('purpose', words('purposes'))}
            onChange={(event) => onChange({ purpose: event.target.value })}
          />
          <SelectField
            label={text.dataClass}
            {...select('data', words('dataClasses'))}
            onChange={(event) => onChange({ data: event.target.value })}
          />
          <div className="two">
            <NumberField
              label={text.riskTier}
              hint={text.riskTierHint}
              {...field('tier')}
              onChange={(event) => onChange({ tier: event.target.value })}
            />
            <NumberField
              label={text.oversight}
              {...field('oversight')}
              onChange={(event) => onChange({ oversight: event.target.value })}
            />
          </div>
        </div>
      </CardBody>
      <Provenance source={source} />
    </Card>
  )
}
