import { useMessages } from '../language/useMessages.ts'
import { Amount } from './Amount.tsx'
import { moreMessages } from './moreMessages.ts'

export type GpuHoursProps = { milliHours: bigint; withUnit?: boolean; strong?: boolean; maximumFractionDigits?: number }

/** GPU milli-hours shown as GPU-hours. */
export function GpuHours({ milliHours, withUnit = true, strong = false, maximumFractionDigits = 0 }: GpuHoursProps) {
  const text = useMessages(moreMessages)
  return (
    <Amount
      value={milliHours}
      decimals={3}
      maximumFractionDigits={maximumFractionDigits}
      strong={strong}
      {...(withUnit && { unit: text.gpuHours })}
    />
  )
}
