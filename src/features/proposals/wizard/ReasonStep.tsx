import { describeAction } from '../../../domain/actions/describeAction.ts'
import { sentenceText } from '../../../domain/proposalText/sentenceText.ts'
import { fieldErrorMessages } from '../../../ui/form/fieldErrorMessages.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { Button } from '../../../ui/primitives/Button.tsx'
import { Markdown } from '../../../ui/primitives/Markdown.tsx'
import { TextArea } from '../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../ui/primitives/TextField.tsx'
import type { Wizard } from './useWizard.ts'
import { wizardMessages } from './wizardMessages.ts'

/** Title and reasons, with the reasons as others will read them. */
export function ReasonStep({ wizard, showAll }: { wizard: Wizard; showAll: boolean }) {
  const text = useMessages(wizardMessages)
  const errors = useMessages(fieldErrorMessages)
  const { form, values, calls, context } = wizard
  const isMissing = values.title.trim() === '' && (showAll || 'title' in form.formState.touchedFields)
  const suggest = () => {
    const first = calls[0]
    if (first === undefined) return
    const words = sentenceText(describeAction(first, context).sentence).replace(/[.。]$/, '')
    form.setValue('title', words.slice(0, 200), { shouldTouch: true })
  }
  return (
    <>
      <TextField
        label={text.titleLabel}
        hint={text.titleHint}
        maxLength={200}
        {...form.register('title')}
        {...(isMissing && { error: errors.required })}
      />
      {calls.length > 0 && values.title.trim() === '' && (
        <div>
          <Button kind="quiet" onClick={suggest}>
            {text.suggestTitle}
          </Button>
        </div>
      )}
      <TextArea label={text.bodyLabel} hint={text.bodyHint} rows={10} optional {...form.register('body')} />
      {values.body.trim() !== '' && (
        <div>
          <p className="label-line">{text.preview}</p>
          <Markdown text={values.body} />
        </div>
      )}
    </>
  )
}
