import { useMemo, useState } from 'react'
import { type FieldError, parseAmount } from '../../domain/actions/form/parseField.ts'
import type { MySupport } from '../../domain/waterLevel/withMySupport.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'

const PLEN_DECIMALS = 18

export type SupportDraft = {
  /** What a field shows: typed, or what is given now. */
  textOf: (recipientId: bigint) => string
  errorOf: (recipientId: bigint) => FieldError | undefined
  set: (recipientId: bigint, text: string) => void
  /** Replaces all that was typed, in votes (wei). */
  setAll: (support: MySupport) => void
  /** Back to what is given now. */
  reset: () => void
  /** What the reader wants to give, in votes (wei); a field that cannot be read counts as what is given now. */
  wanted: MySupport
  hasErrors: boolean
}

const written = (weight: bigint) => (weight === 0n ? '' : formatAmount(weight, PLEN_DECIMALS))

/** Support as typed, field by field. It stays as it is until the reader sends it. */
export function useSupportDraft(given: MySupport): SupportDraft {
  const [typed, setTyped] = useState<ReadonlyMap<bigint, string>>(new Map())
  const parsed = useMemo(
    () =>
      new Map(
        [...typed].map(([recipientId, text]) => [
          recipientId,
          text.trim() === '' ? { value: 0n } : parseAmount(text, PLEN_DECIMALS),
        ]),
      ),
    [typed],
  )
  const wanted = useMemo(() => {
    const all = new Map(given)
    for (const [recipientId, { value }] of parsed) if (value !== undefined) all.set(recipientId, value)
    return all
  }, [given, parsed])
  return {
    textOf: (recipientId) => typed.get(recipientId) ?? written(given.get(recipientId) ?? 0n),
    errorOf: (recipientId) => parsed.get(recipientId)?.error,
    set: (recipientId, text) => setTyped((before) => new Map(before).set(recipientId, text)),
    setAll: (support) => setTyped(new Map([...support].map(([recipientId, weight]) => [recipientId, written(weight)]))),
    reset: () => setTyped(new Map()),
    wanted,
    hasErrors: [...parsed.values()].some(({ error }) => error !== undefined),
  }
}
