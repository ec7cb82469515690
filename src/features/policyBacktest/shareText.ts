import { formatRatio } from '../../domain/format/formatRatio.ts'

/** A share with one digit; one that is too small for it is not said to be nothing. */
export function shareText(part: bigint, whole: bigint): string {
  return part > 0n && part * 1_000n < whole ? '< 0.1%' : formatRatio(part, whole)
}
