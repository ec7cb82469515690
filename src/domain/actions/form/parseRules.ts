import { formatAmount } from '../../format/formatAmount.ts'
import { POLICY_RULES, type Policy, type PolicyRule } from '../../policy/policy.ts'
import { MAX_POLICY_VALIDITY_SECONDS, POLICY_FIELD_MAXIMUM } from '../../policy/policyLimits.ts'
import { isSetRule } from '../../policy/policyRuleValue.ts'
import { isFullSet, setMembers, setOf } from '../../policy/policySet.ts'
import { type FieldError, type Parsed, parseAmount, parseFlop, parseMoment } from './parseField.ts'

const HOUR = 3_600n
/** PolicyRegistry: a review may take at most thirty days. */
const MAX_REVIEW_SECONDS = 30n * 24n * HOUR

export type ParsedRules = { policy: Policy | null; errors: Partial<Record<PolicyRule, FieldError>> }

/** The policy that typed rules stand for. An empty maximum does not bind, an empty minimum or set asks for nothing. */
export function parseRules(rules: Record<PolicyRule, string>, nowSeconds: bigint): ParsedRules {
  const errors: Partial<Record<PolicyRule, FieldError>> = {}
  const values: Partial<Policy> = {}
  for (const rule of POLICY_RULES) {
    const parsed = within(parseRule(rule, rules[rule]), POLICY_FIELD_MAXIMUM[rule])
    if (parsed.error === undefined) values[rule] = parsed.value
    else errors[rule] = parsed.error
  }
  const { validFrom = 0n, validUntil, reviewWindow = 0n } = values
  if (validUntil !== undefined) {
    const latest = nowSeconds + MAX_POLICY_VALIDITY_SECONDS
    if (validUntil <= nowSeconds) errors.validUntil = { kind: 'inPast' }
    else if (validUntil <= validFrom) errors.validUntil = { kind: 'order' }
    else if (validUntil > latest) errors.validUntil = { kind: 'bounds', minimum: nowSeconds, maximum: latest }
  }
  if (reviewWindow > MAX_REVIEW_SECONDS) errors.reviewWindow = { kind: 'tooLarge' }
  const complete = Object.keys(errors).length === 0
  return { policy: complete ? (values as Policy) : null, errors }
}

function parseRule(rule: PolicyRule, text: string): Parsed<bigint> {
  if (isSetRule(rule)) return parseSet(text, POLICY_FIELD_MAXIMUM[rule])
  const empty = text.trim() === ''
  switch (rule) {
    case 'validFrom':
      return empty ? { value: 0n } : parseMoment(text)
    case 'validUntil':
      return parseMoment(text)
    case 'minOversight':
      return empty ? { value: 0n } : parseAmount(text, 0)
    case 'reviewWindow':
      return empty ? { value: 0n } : scaled(parseAmount(text, 0), HOUR)
    default:
      if (empty) return { value: POLICY_FIELD_MAXIMUM[rule] }
  }
  switch (rule) {
    case 'maxProjectFlop':
    case 'maxRecipientFlop':
    case 'attestAboveFlop':
      return parseFlop(text)
    case 'maxShareBpsPerRecipientEpoch':
      return parseAmount(text, 2)
    case 'maxMilliHoursPerLease':
      return parseAmount(text, 3)
    default:
      return parseAmount(text, 0)
  }
}

/** How a policy's rule would be typed: the inverse of parsing, to begin from a predecessor. */
export function ruleText(rule: PolicyRule, value: bigint): string {
  if (isSetRule(rule)) return isFullSet(value) ? 'all' : setMembers(value).join(',')
  if (value === POLICY_FIELD_MAXIMUM[rule]) return ''
  switch (rule) {
    case 'validFrom':
    case 'validUntil':
      return value === 0n ? '' : new Date(Number(value) * 1000).toISOString().slice(0, 16)
    case 'reviewWindow':
      return value === 0n ? '' : String(value / HOUR)
    case 'maxShareBpsPerRecipientEpoch':
      return formatAmount(value, 2)
    case 'maxMilliHoursPerLease':
      return formatAmount(value, 3)
    case 'maxProjectFlop':
    case 'maxRecipientFlop':
    case 'attestAboveFlop':
      return flopText(value)
    default:
      return value === 0n && rule === 'minOversight' ? '' : value.toString()
  }
}

/** `1e25`, `2.5e24`: nobody counts 25 zeros. Exact; what has many digits is written out. */
function flopText(value: bigint): string {
  const digits = value.toString()
  const significant = digits.replace(/0+$/, '')
  const exponent = digits.length - 1
  if (significant === '' || significant.length > 6 || exponent < 9) return digits
  const fraction = significant.slice(1)
  return `${significant.slice(0, 1)}${fraction === '' ? '' : `.${fraction}`}e${exponent}`
}

function parseSet(text: string, all: bigint): Parsed<bigint> {
  const plain = text.trim()
  if (plain === 'all') return { value: all }
  if (plain === '') return { value: 0n }
  if (!/^\d{1,3}(,\d{1,3})*$/.test(plain)) return { error: { kind: 'number' } }
  const members = plain.split(',').map(Number)
  return members.some((member) => member > 255) ? { error: { kind: 'tooLarge' } } : { value: setOf(members) }
}

const scaled = (parsed: Parsed<bigint>, factor: bigint): Parsed<bigint> =>
  parsed.value === undefined ? parsed : { value: parsed.value * factor }

const within = (parsed: Parsed<bigint>, maximum: bigint): Parsed<bigint> =>
  parsed.value !== undefined && parsed.value > maximum ? { error: { kind: 'tooLarge' } } : parsed
