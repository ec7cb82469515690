/** Why a transaction was not, or would not be, carried out. */
export type TxFailure =
  /** A custom error of a contract; arguments as readable text, in order, with their names. */
  | { readonly kind: 'contract'; readonly name: string; readonly values: readonly ErrorValue[] }
  /** require(…, text) or a compiler panic. */
  | { readonly kind: 'reason'; readonly text: string }
  | { readonly kind: 'insufficientFunds' }
  /** The node or wallet said something else: its own words, shortened. */
  | { readonly kind: 'other'; readonly text: string }

export type ErrorValue = { readonly name: string; readonly value: bigint | boolean | string | readonly string[] }
