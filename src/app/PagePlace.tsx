import { Skeleton } from '../ui/primitives/Skeleton.tsx'

/** Stands in for a page while its code loads. */
export function PagePlace() {
  return (
    <div className="page-place">
      <Skeleton lines={[46, 72]} lineHeight={20} />
      <Skeleton lines={[100, 100, 100, 64]} lineHeight={36} />
    </div>
  )
}
