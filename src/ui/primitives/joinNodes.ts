import { createElement, Fragment, type ReactNode } from 'react'

/** Puts nodes side by side, for messages that hold more than text. */
export function joinNodes(...nodes: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...nodes)
}
