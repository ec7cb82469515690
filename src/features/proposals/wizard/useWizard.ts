import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useConfig } from '../../../data/config/useConfig.ts'
import { wizardFactsQueryOptions, wizardListsQueryOptions } from '../../../data/proposals/wizardQuery.ts'
import { useAccount } from '../../../data/wallet/useAccount.ts'
import { buildActions } from '../../../domain/actions/buildActions.ts'
import type { ProposalCall } from '../../../domain/actions/decodeAction.ts'
import { EMPTY_FORM, PROPOSAL_TYPES, type ProposalForm } from '../../../domain/actions/form/ProposalForm.ts'
import { policyDraftOf } from '../../../domain/actions/form/policyDraft.ts'
import { readForm } from '../../../domain/actions/form/readForm.ts'
import { nextGrantEpoch } from '../../../domain/rounds/grantTimes.ts'
import { composeDescription } from '../../../domain/proposalText/proposalDescription.ts'
import { useNow } from '../../../ui/clock/useNow.ts'
import { useRoute } from '../../../ui/router/useRoute.ts'
import { useActionContext } from '../useActionContext.ts'
import { readDraft, writeDraft } from './draftStorage.ts'

const NOBODY = '0x0000000000000000000000000000000000000000' as const

/** State of the wizard: fields, what they stand for, what stands in the way, and what the contracts say. */
export function useWizard() {
  const config = useConfig()
  const context = useActionContext()
  const now = useNow()
  const { address } = useAccount()
  const { search } = useRoute()
  const [kept, setKept] = useState(false)
  const form = useForm<ProposalForm>({ mode: 'onTouched', defaultValues: firstForm(config.chain.id, search) })
  // All fields are registered from the start: what is watched is the whole form.
  const values = useWatch({ control: form.control }) as ProposalForm
  const chainId = config.chain.id
  useEffect(() => {
    const timer = window.setTimeout(() => setKept(writeDraft(chainId, values)), 250)
    return () => window.clearTimeout(timer)
  }, [values, chainId])
  const facts = useQuery(wizardFactsQueryOptions(config, address)).data
  const minute = now === null ? 0n : (now / 60n) * 60n
  const lists = useQuery({
    ...wizardListsQueryOptions(config, { proposer: address ?? NOBODY, atSeconds: minute }),
    enabled: now !== null,
  }).data?.data
  const present = facts?.data.present ?? null
  const nowSeconds = present?.nowSeconds ?? minute
  const { assets, nativeCurrency, contracts } = context
  const reading = readForm(values, { assets, nativeDecimals: nativeCurrency.decimals, nowSeconds, present })
  const { draft } = reading
  const calls: readonly ProposalCall[] =
    draft === null ? [] : buildActions(draft, { contracts, presentMaxShareBps: present?.maxShare ?? 0n })
  // With the chain's own clock, and all delays as they are now.
  const earliestSeconds =
    present === null
      ? null
      : (now ?? present.nowSeconds) + present.votingDelay + present.votingPeriod + present.timelockDelay
  const schedule = lists?.computeSchedule ?? null
  const grantEpoch =
    earliestSeconds === null || schedule === null ? null : nextGrantEpoch(schedule, earliestSeconds).toString()
  const isEpochEmpty = values.type === 'grant' && values.epoch === '' && form.formState.dirtyFields.epoch === undefined
  useEffect(() => {
    if (grantEpoch !== null && isEpochEmpty) form.setValue('epoch', grantEpoch)
  }, [form, grantEpoch, isEpochEmpty])
  const proposer = address ?? NOBODY
  return {
    form,
    values,
    draft,
    errors: reading.errors,
    calls,
    description: composeDescription(values.title, values.body, proposer),
    facts,
    lists,
    context,
    address,
    earliestSeconds,
    /** The next epoch that a grant can come to before its rounds divide. */
    grantEpoch,
    isKept: kept,
    /** A link brought the details: the first step is done. */
    isDrafted: search.get('type') === 'policy' && policyDraftOf(search) !== null,
    discard: () => {
      writeDraft(config.chain.id, null)
      form.reset(EMPTY_FORM)
    },
  }
}

export type Wizard = ReturnType<typeof useWizard>

/** The kept draft, unless a link asks for another: `?type=policy&policy=3`, `?type=grant&recipient=17`, or a policy drafted in the lab. */
function firstForm(chainId: number, search: URLSearchParams): ProposalForm {
  const type = PROPOSAL_TYPES.find((candidate) => candidate === search.get('type'))
  if (type === undefined) return readDraft(chainId) ?? EMPTY_FORM
  const policy = type === 'policy' ? policyDraftOf(search) : null
  if (policy !== null) return { ...EMPTY_FORM, type, ...policy }
  return {
    ...EMPTY_FORM,
    type,
    predecessorId: digits(search.get('policy')) ?? '0',
    recipientId: digits(search.get('recipient')) ?? '',
  }
}

const digits = (text: string | null): string | null => (text !== null && /^\d{1,20}$/.test(text) ? text : null)
