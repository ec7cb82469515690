type ClassCapacity = { epoch: bigint; gpuClass: { number: bigint }; capacityMilliHours: bigint }
type ClassSpeed = { number: bigint; peakFlops: bigint }

/** The GPU class with the most FLOP committed in an epoch: the one a reader most likely means. Null when there is no class. */
export function largestClass(
  capacities: readonly ClassCapacity[],
  classes: readonly ClassSpeed[],
  epoch: bigint,
): bigint | null {
  const speed = new Map(classes.map(({ number, peakFlops }) => [number, peakFlops]))
  const flop = (row: ClassCapacity) => row.capacityMilliHours * (speed.get(row.gpuClass.number) ?? 0n)
  const [largest] = capacities
    .filter((row) => row.epoch === epoch)
    .toSorted((one, two) => (flop(one) > flop(two) ? -1 : 1))
  return largest?.gpuClass.number ?? classes[0]?.number ?? null
}
