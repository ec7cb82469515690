import { classNames } from './classNames.ts'

export type ButtonKind = 'default' | 'primary' | 'quiet' | 'danger'

export type ButtonLook = {
  /** `primary` is ink, and there is one a view. */
  kind?: ButtonKind
  wide?: boolean
  tall?: boolean
}

export function buttonClass({ kind = 'default', wide, tall }: ButtonLook, extra?: string): string {
  return classNames('button', kind !== 'default' && kind, wide && 'wide', tall && 'tall', extra)
}
