/** Three rows of seats around a floor. */
const SEATS: readonly (readonly [number, number])[] = [
  [7.8, 16.5],
  [12, 12.3],
  [16.2, 16.5],
  [4.6, 16.5],
  [6.77, 11.27],
  [12, 9.1],
  [17.23, 11.27],
  [19.4, 16.5],
  [1.4, 16.5],
  [2.82, 11.2],
  [6.7, 7.32],
  [12, 5.9],
  [17.3, 7.32],
  [21.18, 11.2],
  [22.6, 16.5],
]

export function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      {SEATS.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="1.35" />
      ))}
      <rect x="1" y="19.4" width="22" height="1.6" rx=".8" />
    </svg>
  )
}
