import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_FORM, type ProposalForm } from '../../../../../src/domain/actions/form/ProposalForm.ts'
import { parseAddress, parseAmount, parseFlop, parseMoment } from '../../../../../src/domain/actions/form/parseField.ts'
import { parseRules, ruleText } from '../../../../../src/domain/actions/form/parseRules.ts'
import { type FormContext, readForm } from '../../../../../src/domain/actions/form/readForm.ts'
import { formatAmount } from '../../../../../src/domain/format/formatAmount.ts'
import { POLICY_RULES, type Policy } from '../../../../../src/domain/policy/policy.ts'
import { POLICY_FIELD_MAXIMUM } from '../../../../../src/domain/policy/policyLimits.ts'
import { setOf } from '../../../../../src/domain/policy/policySet.ts'
import { dollar } from '../actionFixtures.ts'

const now = 1_795_000_000n
const context: FormContext = { assets: [dollar], nativeDecimals: 18, nowSeconds: now, present: null }
const read = (fields: Partial<ProposalForm>) => readForm({ ...EMPTY_FORM, ...fields }, context)
const payee = `0x${'ab'.repeat(20)}` as const

describe('fields', () => {
  it('read back every amount as it is written, grouped or not', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 40n), fc.integer({ min: 0, max: 18 }), (value, decimals) => {
        const written = formatAmount(value, decimals)
        expect(parseAmount(written, decimals)).toEqual({ value })
        expect(parseAmount(written.replaceAll(',', ''), decimals)).toEqual({ value })
      }),
    )
  })

  it('never round: a digit too many is an error', () => {
    expect(parseAmount('1.0000001', 6)).toEqual({ error: { kind: 'tooPrecise' } })
    expect(parseAmount('1.500000000', 6)).toEqual({ value: 1_500_000n })
    for (const text of ['-1', '1e5', '0x10', '.', 'NaN'])
      expect(parseAmount(text, 6)).toEqual({ error: { kind: 'number' } })
  })

  it('take floating-point operations as powers of ten', () => {
    expect(parseFlop('1e25')).toEqual({ value: 10n ** 25n })
    expect(parseFlop('10^25')).toEqual({ value: 10n ** 25n })
    expect(parseFlop('2.5e24')).toEqual({ value: 25n * 10n ** 23n })
    expect(parseFlop('2.55e1')).toEqual({ error: { kind: 'tooPrecise' } })
  })

  it('say how many digits an address has', () => {
    expect(parseAddress('0x57cc24b7')).toEqual({ error: { kind: 'digits', digits: 8 } })
    expect(parseAddress(payee.toUpperCase().replace('0X', '0x'))).toEqual({ value: payee })
  })

  it('read dates as UTC', () => {
    expect(parseMoment('2027-06-30')).toEqual({ value: 1_814_313_600n })
    expect(parseMoment('2027-06-30T12:00')).toEqual({ value: 1_814_356_800n })
  })
})

describe('rules of a policy', () => {
  const policies = fc.record(
    Object.fromEntries(
      POLICY_RULES.map((rule) => {
        if (rule === 'validFrom') return [rule, fc.constant(0n)]
        if (rule === 'validUntil')
          return [rule, fc.bigInt(now / 60n + 1n, now / 60n + 1_000_000n).map((minutes) => minutes * 60n)]
        if (rule === 'reviewWindow') return [rule, fc.bigInt(0n, 700n).map((hours) => hours * 3_600n)]
        if (rule.includes('Purposes') || ['dataClasses', 'regions', 'gpuClasses', 'requiredSchemas'].includes(rule)) {
          return [
            rule,
            fc.oneof(fc.constant(POLICY_FIELD_MAXIMUM[rule]), fc.uniqueArray(fc.nat({ max: 254 })).map(setOf)),
          ]
        }
        return [rule, fc.bigInt(0n, POLICY_FIELD_MAXIMUM[rule])]
      }),
    ) as { [Rule in keyof Policy]: fc.Arbitrary<bigint> },
  )

  it('come back from how they are typed', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const typed = Object.fromEntries(POLICY_RULES.map((rule) => [rule, ruleText(rule, policy[rule])]))
        // The largest minimum has no text of its own; nobody asks for it.
        fc.pre(policy.minOversight !== POLICY_FIELD_MAXIMUM.minOversight)
        fc.pre(policy.reviewWindow !== POLICY_FIELD_MAXIMUM.reviewWindow)
        expect(parseRules(typed as ProposalForm['rules'], now)).toEqual({ policy, errors: {} })
      }),
    )
  })

  it('must end in the future, and within two years', () => {
    const rules = EMPTY_FORM.rules
    expect(parseRules(rules, now).errors).toEqual({ validUntil: { kind: 'required' } })
    expect(parseRules({ ...rules, validUntil: '2020-01-01' }, now).errors.validUntil).toEqual({ kind: 'inPast' })
    expect(parseRules({ ...rules, validUntil: '2036-01-01' }, now).errors.validUntil?.kind).toBe('bounds')
  })
})

describe('readForm', () => {
  it('reads a grant in milli-hours', () => {
    expect(read({ type: 'grant', classId: '3', epoch: '44', recipientId: '17', gpuHours: '37,200.5' }).draft).toEqual({
      kind: 'grant',
      classId: 3n,
      epoch: 44n,
      recipientId: 17n,
      milliHours: 37_200_500n,
    })
  })

  it('names every field that is missing', () => {
    expect(Object.keys(read({ type: 'grant' }).errors).sort()).toEqual(['classId', 'epoch', 'gpuHours', 'recipientId'])
    expect(Object.keys(read({ type: 'policy' }).errors).sort()).toEqual(['policyName', 'rules.validUntil'])
  })

  it('reads a payment in the decimals of its asset', () => {
    expect(read({ type: 'transfer', asset: dollar.address, to: payee, amount: '1.5' }).draft).toMatchObject({
      asset: dollar.address,
      amount: 1_500_000n,
    })
    expect(read({ type: 'transfer', to: payee, amount: '1.5' }).draft).toMatchObject({
      asset: null,
      amount: 15n * 10n ** 17n,
    })
  })

  it('has a draft exactly when there is no error', () => {
    const texts = fc.constantFrom('', '1', '0', '-', payee, '2027-01-01', '1e24', '0x12')
    const forms = fc.record({
      type: fc.constantFrom('grant', 'policy', 'transfer', 'parameter', 'raw'),
      policyMode: fc.constantFrom('permit', 'restrict', 'retire'),
      policyName: texts,
      predecessorId: texts,
      classId: texts,
      epoch: texts,
      recipientId: texts,
      gpuHours: texts,
      to: texts,
      amount: texts,
      parameterValue: texts,
      target: texts,
      value: texts,
      calldata: texts,
    })
    fc.assert(
      fc.property(forms, (fields) => {
        const { draft, errors } = read(fields)
        expect(draft === null).toBe(Object.keys(errors).length > 0)
      }),
    )
  })
})
