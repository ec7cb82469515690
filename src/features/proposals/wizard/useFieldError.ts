import type { FormField } from '../../../domain/actions/form/readForm.ts'
import type { ParameterUnit } from '../../../domain/actions/parameters.ts'
import { useFieldErrorText } from '../../../ui/form/useFieldErrorText.ts'
import type { Wizard } from './useWizard.ts'

/** Words of a field's error once the reader has left the field, or tried to go on. */
export function useFieldError(wizard: Wizard, showAll: boolean) {
  const words = useFieldErrorText()
  const { touchedFields } = wizard.form.formState
  const isTouched = (field: FormField): boolean => {
    if (!field.startsWith('rules.')) return field in touchedFields
    return touchedFields.rules !== undefined && field.slice('rules.'.length) in touchedFields.rules
  }
  return (field: FormField, unit: ParameterUnit = 'count'): { error: string } | Record<string, never> => {
    const error = wizard.errors[field]
    return error === undefined || !(showAll || isTouched(field)) ? {} : { error: words(error, unit) }
  }
}
