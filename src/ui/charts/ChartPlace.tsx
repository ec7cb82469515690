import { Skeleton } from '../primitives/Skeleton.tsx'

/** Keeps a chart's height while its code loads. */
export function ChartPlace({ height }: { height: number }) {
  return (
    <div className="chart-place" style={{ height }}>
      <Skeleton lines={[100]} lineHeight={36} />
    </div>
  )
}
