import type { Source } from './sourced.ts'

/** What a page does about a failed read: ask again, mend a setting, distrust the answer, or say that there is no such thing. */
export type ReadFailure = 'retry' | 'misconfigured' | 'integrity' | 'notFound' | 'unknown'

/** Where a read stands. A reload that fails keeps showing what was read before. */
export type ReadState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: ReadFailure; readonly details: string; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly data: T; readonly source: Source }
