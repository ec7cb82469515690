import { parameterValueText } from '../../domain/actions/form/parameterValueText.ts'
import type { FieldError } from '../../domain/actions/form/parseField.ts'
import type { ParameterUnit } from '../../domain/actions/parameters.ts'
import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useMessages } from '../language/useMessages.ts'
import { fieldErrorMessages } from './fieldErrorMessages.ts'

/** Words for why a field cannot be read. */
export function useFieldErrorText(): (error: FieldError, unit?: ParameterUnit) => string {
  const text = useMessages(fieldErrorMessages)
  const { language } = useLanguage()
  return (error, unit = 'count') => {
    if (error.kind === 'digits') return text.digits(error.digits)
    if (error.kind !== 'bounds') return text[error.kind]
    const show = (value: bigint) =>
      unit === 'count' && error.maximum > 1_000_000_000n
        ? formatDateTime(value, 'UTC', language)
        : parameterValueText(unit, value, language)
    return text.bounds(show(error.minimum), show(error.maximum))
  }
}
