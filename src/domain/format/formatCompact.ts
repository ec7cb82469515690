import { formatAmount, MINUS } from './formatAmount.ts'
import type { Language } from './Language.ts'
import { withUnit } from './withUnit.ts'

type Step = { from: bigint; power: number; unit: string }

/** Largest first. Chinese counts in ten thousands (万), hundred millions (亿), and 万亿. */
const STEPS: Record<Language, readonly Step[]> = {
  en: [
    { from: 10n ** 12n, power: 12, unit: 'T' },
    { from: 10n ** 9n, power: 9, unit: 'B' },
    { from: 10n ** 6n, power: 6, unit: 'M' },
    { from: 10n ** 4n, power: 3, unit: 'k' },
  ],
  'zh-Hans': [
    { from: 10n ** 12n, power: 12, unit: '万亿' },
    { from: 10n ** 8n, power: 8, unit: '亿' },
    { from: 10n ** 4n, power: 4, unit: '万' },
  ],
}

/**
 * Three significant digits and a unit, for rows and axes only: `5.00 M`, `500 万`. Cut off, not rounded.
 * Below ten thousand the number is written out, without a fraction from 100 on.
 */
export function formatCompact(value: bigint, decimals: number, language: Language): string {
  const magnitude = value < 0n ? -value : value
  const sign = value < 0n ? MINUS : ''
  const whole = magnitude / 10n ** BigInt(decimals)
  const step = STEPS[language].find((candidate) => whole >= candidate.from)
  if (step === undefined) {
    return sign + formatAmount(magnitude, decimals, { maximumFractionDigits: whole >= 100n ? 0 : 2 })
  }
  const digitsBeforePoint = (whole / 10n ** BigInt(step.power)).toString().length
  const fractionDigits = Math.max(0, 3 - digitsBeforePoint)
  const figure = formatAmount(magnitude, decimals + step.power, {
    maximumFractionDigits: fractionDigits,
    minimumFractionDigits: fractionDigits,
  })
  return withUnit(sign + figure, step.unit)
}
