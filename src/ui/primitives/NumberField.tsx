import { TextField, type TextFieldProps } from './TextField.tsx'

/**
 * A figure typed as text, so that big integers and pasted grouping stay exact: the caller parses it.
 * Native number inputs lose digits beyond 2^53 and change by scrolling.
 */
export function NumberField({ fraction = false, ...rest }: TextFieldProps & { fraction?: boolean }) {
  return <TextField {...rest} inputMode={fraction ? 'decimal' : 'numeric'} spellCheck={false} />
}
