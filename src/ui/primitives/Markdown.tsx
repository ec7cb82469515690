import { lazy, Suspense } from 'react'
import { Skeleton } from './Skeleton.tsx'

const MarkdownBody = lazy(() => import('./MarkdownBody.tsx'))

/** Markdown from outside, sanitised. The parser loads on demand. */
export function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<Skeleton lines={[92, 100, 71]} />}>
      <MarkdownBody text={text} />
    </Suspense>
  )
}
