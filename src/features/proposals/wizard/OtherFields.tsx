import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../../data/config/useConfig.ts'
import { actionFactsQueryOptions, COIN } from '../../../data/proposals/actionFactsQuery.ts'
import { parameterValueText } from '../../../domain/actions/form/parameterValueText.ts'
import { type Bounds, type PresentSettings, parameterBounds } from '../../../domain/actions/parameterBounds.ts'
import { PARAMETER_DEFINITIONS, PARAMETERS, type Parameter } from '../../../domain/actions/parameters.ts'
import { formatAmount } from '../../../domain/format/formatAmount.ts'
import { withUnit } from '../../../domain/format/withUnit.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { NumberField } from '../../../ui/primitives/NumberField.tsx'
import { SelectField } from '../../../ui/primitives/SelectField.tsx'
import { TextArea } from '../../../ui/primitives/TextArea.tsx'
import { TextField } from '../../../ui/primitives/TextField.tsx'
import type { FieldsProps } from './FieldsProps.ts'
import { wizardMessages } from './wizardMessages.ts'

/** A payment: which asset, to whom, how much of what there is. */
export function TransferFields({ wizard, errorOf }: FieldsProps) {
  const text = useMessages(wizardMessages)
  const config = useConfig()
  const { form, values, context } = wizard
  const balances = useQuery(actionFactsQueryOptions(config, [])).data?.data.balances
  const asset = context.assets.find(({ address }) => address === values.asset)
  const { symbol, decimals } = asset ?? context.nativeCurrency
  const held = balances?.get(asset?.address ?? COIN)
  return (
    <>
      <SelectField
        label={text.asset}
        {...form.register('asset')}
        options={[
          { value: 'coin', label: context.nativeCurrency.symbol },
          ...context.assets.map((each) => ({ value: each.address, label: each.symbol })),
        ]}
      />
      <TextField label={text.payee} mono placeholder="0x" {...form.register('to')} {...errorOf('to')} />
      <NumberField
        label={text.amount}
        fraction
        suffix={symbol}
        {...(held !== undefined && { hint: text.held(withUnit(formatAmount(held, decimals), symbol)) })}
        {...form.register('amount')}
        {...errorOf('amount')}
      />
    </>
  )
}

const PRESENT: Partial<Record<Parameter, keyof PresentSettings>> = {
  councilTerm: 'councilTerm',
  councilConfirmations: 'councilConfirmations',
}

/** One setting, with what it is now and between what it may lie. */
export function ParameterFields({ wizard, errorOf }: FieldsProps) {
  const text = useMessages(wizardMessages)
  const { form, values, facts, context } = wizard
  const parameter = PARAMETERS.find((candidate) => candidate === values.parameter) ?? 'votingPeriod'
  const { unit } = PARAMETER_DEFINITIONS[parameter]
  const present = facts?.data.present
  const show = (value: bigint) => parameterValueText(unit, value, context.language)
  const suffixes: Partial<Record<typeof unit, string>> = {
    seconds: text.hours,
    shareBps: '%',
    votesWei: 'PLEN',
    timestampSeconds: 'UTC',
  }
  const suffix = suffixes[unit]
  return (
    <>
      <SelectField
        label={text.parameter}
        {...form.register('parameter')}
        options={PARAMETERS.map((value) => ({ value, label: text.parameters[value] }))}
      />
      <TextField
        label={text.newValue}
        {...(unit === 'timestampSeconds' && { type: 'datetime-local' })}
        {...(unit === 'address' && { mono: true, placeholder: '0x' })}
        {...(suffix !== undefined && { suffix })}
        {...(present !== undefined && unit !== 'address' && { hint: hint(present) })}
        {...form.register('parameterValue')}
        {...errorOf('parameterValue', unit)}
      />
    </>
  )

  function hint(settings: PresentSettings): string {
    const value = settings[PRESENT[parameter] ?? (parameter as keyof PresentSettings)]
    const bounds: Bounds | null = parameterBounds(parameter, settings)
    const between = bounds === null ? '' : ` ${text.boundsHint(show(bounds.minimum), show(bounds.maximum))}`
    return text.present(show(value)) + between
  }
}

/** Target, coins and bytes as they are. */
export function RawFields({ wizard, errorOf }: FieldsProps) {
  const text = useMessages(wizardMessages)
  const { form, context } = wizard
  return (
    <>
      <TextField label={text.target} mono placeholder="0x" {...form.register('target')} {...errorOf('target')} />
      <NumberField
        label={text.value}
        optional
        fraction
        suffix={context.nativeCurrency.symbol}
        {...form.register('value')}
        {...errorOf('value')}
      />
      <TextArea
        label={text.calldata}
        hint={text.calldataHint}
        rows={4}
        {...form.register('calldata')}
        {...errorOf('calldata')}
      />
    </>
  )
}
