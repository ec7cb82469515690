import { Component, type ReactNode } from 'react'
import { PageError } from './PageError.tsx'

type ErrorBoundaryProps = {
  /** Called before the children are drawn anew. */
  onRetry?: () => void
  children: ReactNode
}

/** Catches what a page throws while drawing, says so and offers to try again; the frame around it stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    const retry = () => {
      this.props.onRetry?.()
      this.setState({ error: null })
    }
    return <PageError error={this.state.error} onRetry={retry} />
  }
}
