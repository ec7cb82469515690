import type { FieldError } from '../../../domain/actions/form/parseField.ts'
import type { FormField } from '../../../domain/actions/form/readForm.ts'
import type { ParameterUnit } from '../../../domain/actions/parameters.ts'
import { formatDateTime } from '../../../domain/format/formatDateTime.ts'
import { useLanguage } from '../../../ui/language/useLanguage.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { parameterValueText } from './parameterValueText.ts'
import type { Wizard } from './useWizard.ts'
import { wizardMessages } from './wizardMessages.ts'

/** Words of a field's error once the reader has left the field, or tried to go on. */
export function useFieldError(wizard: Wizard, showAll: boolean) {
  const text = useMessages(wizardMessages)
  const { language } = useLanguage()
  const { touchedFields } = wizard.form.formState
  const isTouched = (field: FormField): boolean => {
    if (!field.startsWith('rules.')) return field in touchedFields
    return touchedFields.rules !== undefined && field.slice('rules.'.length) in touchedFields.rules
  }
  return (field: FormField, unit: ParameterUnit = 'count'): { error: string } | Record<string, never> => {
    const error = wizard.errors[field]
    return error === undefined || !(showAll || isTouched(field)) ? {} : { error: words(error, unit) }
  }

  function words(error: FieldError, unit: ParameterUnit): string {
    if (error.kind === 'digits') return text.errors.digits(error.digits)
    if (error.kind !== 'bounds') return text.errors[error.kind]
    const show = (value: bigint) =>
      unit === 'count' && error.maximum > 1_000_000_000n
        ? formatDateTime(value, 'UTC', language)
        : parameterValueText(unit, value, language)
    return text.errors.bounds(show(error.minimum), show(error.maximum))
  }
}
