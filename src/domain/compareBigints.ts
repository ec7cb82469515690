/** Order for `sort`, smallest first. A difference of two bigints is none that `sort` takes. */
export const compareBigints = (one: bigint, two: bigint): number => (one < two ? -1 : one > two ? 1 : 0)
