/** Why a deployment's settings cannot be used. The feature that shows it has the words. */
export type ConfigProblem =
  | { readonly kind: 'unreachable'; readonly url: string; readonly detail: string }
  | { readonly kind: 'notJson'; readonly url: string; readonly detail: string }
  /** `key` as written in the file, e.g. `contracts.governor`; `found` as JSON, shortened; null when the key is missing. */
  | {
      readonly kind: 'wrongValue'
      readonly key: string
      readonly expected: ExpectedValue
      readonly found: string | null
    }

export type ExpectedValue =
  | 'address'
  | 'url'
  | 'nonEmptyList'
  | 'positiveInteger'
  | 'wholeNumber'
  | 'text'
  | 'object'
  | 'list'
  | 'other'
