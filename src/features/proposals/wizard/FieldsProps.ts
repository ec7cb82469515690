import type { useFieldError } from './useFieldError.ts'
import type { Wizard } from './useWizard.ts'

export type FieldsProps = { wizard: Wizard; errorOf: ReturnType<typeof useFieldError> }
