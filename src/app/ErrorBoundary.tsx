import { Component, type ReactNode } from 'react'
import { PageError } from './PageError.tsx'

/** Catches what a page throws while drawing, says so and offers to try again; the frame around it stays. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <PageError error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}
