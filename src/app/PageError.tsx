import { useMessages } from '../ui/language/useMessages.ts'
import { Button } from '../ui/primitives/Button.tsx'
import { Card } from '../ui/primitives/Card.tsx'
import { ErrorState } from '../ui/primitives/ErrorState.tsx'
import { messages } from './messages.ts'

/** The last resort: the exact words of the error, for a report. */
export function PageError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useMessages(messages)
  return (
    <Card>
      <ErrorState
        reaction="retry"
        title={text.pageFailed}
        actions={
          <>
            <Button onClick={onRetry}>{text.tryAgain}</Button>
            <Button kind="quiet" onClick={() => window.location.reload()}>
              {text.reload}
            </Button>
          </>
        }
      >
        {text.pageFailedWhy}
        <code className="raw">{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</code>
      </ErrorState>
    </Card>
  )
}
