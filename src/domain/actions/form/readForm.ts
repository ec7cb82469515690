import type { PolicyRule } from '../../policy/policy.ts'
import type { ActionAsset } from '../ActionContext.ts'
import type { ActionDraft } from '../ActionDraft.ts'
import { type PresentSettings, parameterBounds } from '../parameterBounds.ts'
import { PARAMETER_DEFINITIONS, PARAMETERS, type Parameter } from '../parameters.ts'
import type { ProposalForm } from './ProposalForm.ts'
import {
  type FieldError,
  type Parsed,
  parseAddress,
  parseAmount,
  parseBytes,
  parseMoment,
  parsePositive,
} from './parseField.ts'
import { parseRules } from './parseRules.ts'

export type FormField = Exclude<keyof ProposalForm, 'rules' | 'type' | 'retirePredecessor'> | `rules.${PolicyRule}`
export type FormErrors = Partial<Record<FormField, FieldError>>
export type FormReading = { draft: ActionDraft | null; errors: FormErrors }

export type FormContext = {
  assets: readonly ActionAsset[]
  nativeDecimals: number
  nowSeconds: bigint
  /** Null while the contracts have not answered: bounds are then not checked. */
  present: PresentSettings | null
}

/** The registry takes names of policies up to this many bytes. */
const MAX_POLICY_NAME_BYTES = 128

/** What a filled-in form stands for, or which fields stand in the way. Pure; the page calls it at each key. */
export function readForm(form: ProposalForm, context: FormContext): FormReading {
  switch (form.type) {
    case 'grant':
      return reading(
        {
          classId: parseAmount(form.classId, 0),
          epoch: parseAmount(form.epoch, 0),
          recipientId: parseAmount(form.recipientId, 0),
          gpuHours: upTo(parsePositive(form.gpuHours, 3), (1n << 56n) - 1n),
        },
        ({ gpuHours, ...ids }) => ({ kind: 'grant', ...ids, milliHours: gpuHours }),
      )
    case 'policy':
      return readPolicy(form, context)
    case 'transfer': {
      const asset = context.assets.find((candidate) => candidate.address === form.asset)
      const decimals = asset?.decimals ?? context.nativeDecimals
      return reading({ to: parseAddress(form.to), amount: parsePositive(form.amount, decimals) }, (values) => ({
        kind: 'transfer',
        asset: asset?.address ?? null,
        ...values,
      }))
    }
    case 'parameter':
      return readParameter(form, context)
    case 'raw': {
      const value = form.value.trim() === '' ? { value: 0n } : parseAmount(form.value, context.nativeDecimals)
      const fields = { target: parseAddress(form.target), value, calldata: parseBytes(form.calldata) }
      return reading(fields, (values) => ({ kind: 'raw', ...values }))
    }
  }
}

function readPolicy(form: ProposalForm, context: FormContext): FormReading {
  const predecessorId = parseAmount(form.predecessorId, 0)
  if (form.policyMode === 'retire') {
    const wanted: Parsed<bigint> = predecessorId.value === 0n ? { error: { kind: 'required' } } : predecessorId
    return reading({ predecessorId: wanted }, (values) => ({ kind: 'retire', policyId: values.predecessorId }))
  }
  const name = form.policyName.trim()
  const nameBytes = new TextEncoder().encode(name).length
  const policyName: Parsed<string> =
    name === ''
      ? { error: { kind: 'required' } }
      : nameBytes > MAX_POLICY_NAME_BYTES
        ? { error: { kind: 'tooLong' } }
        : { value: name }
  const { policy, errors } = parseRules(form.rules, context.nowSeconds)
  const ruleErrors: FormErrors = Object.fromEntries(
    Object.entries(errors).map(([rule, error]) => [`rules.${rule}`, error]),
  )
  if (predecessorId.value === undefined || policyName.value === undefined || policy === null) {
    const headErrors: FormErrors = {
      ...(predecessorId.error && { predecessorId: predecessorId.error }),
      ...(policyName.error && { policyName: policyName.error }),
    }
    return { draft: null, errors: { ...headErrors, ...ruleErrors } }
  }
  const draft: ActionDraft = {
    kind: 'policy',
    policyKind: form.policyMode === 'permit' ? 'Base' : 'Restriction',
    name: policyName.value,
    predecessorId: predecessorId.value,
    policy,
    retirePredecessor: form.retirePredecessor,
  }
  return { draft, errors: {} }
}

function readParameter(form: ProposalForm, context: FormContext): FormReading {
  const parameter = PARAMETERS.find((candidate) => candidate === form.parameter)
  if (parameter === undefined) return { draft: null, errors: { parameter: { kind: 'required' } } }
  const parsed = parseParameter(parameter, form.parameterValue)
  const bounds = context.present === null ? null : parameterBounds(parameter, context.present)
  const outside =
    typeof parsed.value === 'bigint' &&
    bounds !== null &&
    (parsed.value < bounds.minimum || parsed.value > bounds.maximum)
  const checked: Parsed<bigint | `0x${string}`> = outside ? { error: { kind: 'bounds', ...bounds } } : parsed
  return reading({ parameterValue: checked }, (values) => ({
    kind: 'parameter',
    parameter,
    value: values.parameterValue,
  }))
}

/** Typed in the unit that people use: hours, percent, PLEN, a date. */
function parseParameter(parameter: Parameter, text: string): Parsed<bigint | `0x${string}`> {
  switch (PARAMETER_DEFINITIONS[parameter].unit) {
    case 'address':
      return parseAddress(text)
    case 'seconds': {
      const hours = parsePositive(text, 0)
      return hours.value === undefined ? hours : { value: hours.value * 3_600n }
    }
    case 'shareBps':
      return parsePositive(text, 2)
    case 'votesWei':
      return parseAmount(text, 18)
    case 'timestampSeconds':
      return parseMoment(text)
    case 'count':
      return parsePositive(text, 0)
  }
}

type Values<Fields> = { [Name in keyof Fields]: Fields[Name] extends Parsed<infer T> ? T : never }

/** A draft when every field could be read, else the errors of those that could not. */
function reading<Fields extends Record<string, Parsed<bigint | string>>>(
  fields: Fields,
  build: (values: Values<Fields>) => ActionDraft,
): FormReading {
  const errors = Object.fromEntries(
    Object.entries(fields).flatMap(([name, parsed]) => (parsed.error === undefined ? [] : [[name, parsed.error]])),
  ) as FormErrors
  if (Object.keys(errors).length > 0) return { draft: null, errors }
  const values = Object.fromEntries(Object.entries(fields).map(([name, parsed]) => [name, parsed.value]))
  return { draft: build(values as Values<Fields>), errors }
}

const upTo = (parsed: Parsed<bigint>, maximum: bigint): Parsed<bigint> =>
  parsed.value !== undefined && parsed.value > maximum ? { error: { kind: 'tooLarge' } } : parsed
