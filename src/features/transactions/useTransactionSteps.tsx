import type { ReactNode } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import type { Transaction } from '../../data/transactions/transactionState.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import type { TxFlow } from '../../domain/transaction/txFlow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import type { DialogStep } from '../../ui/primitives/DialogSteps.tsx'
import { FailureText } from './FailureText.tsx'
import { messages, type TransactionMessages } from './messages.tsx'
import { TransactionHash } from './TransactionHash.tsx'

type StepName = 'simulate' | 'sign' | 'mine' | 'index'

const STEPS: readonly StepName[] = ['simulate', 'sign', 'mine', 'index']

/** The four steps as they stand: what is done, what is going on, where it went wrong. */
export function useTransactionSteps({ flow }: Transaction): readonly DialogStep[] {
  const text = useMessages(messages)
  const { chain } = useConfig()
  const at = position(flow)
  return STEPS.map((name, index): DialogStep => {
    if (index < at) return { key: name, state: 'done', title: text.steps[name], ...doneParts(name, flow, text) }
    if (index > at) return { key: name, state: 'ahead', title: text.steps[name] }
    return { key: name, ...present(flow, text, chain.name) }
  })
}

/** Index of the step that is going on, or at which it ended; past the last one when all is done. */
function position(flow: TxFlow): number {
  switch (flow.stage) {
    case 'needsAccount':
    case 'simulating':
    case 'rejected':
      return 0
    case 'wrongNetwork':
    case 'signing':
      return 1
    case 'safePending':
    case 'sent':
    case 'replaced':
    case 'dropped':
      return 2
    case 'failed':
      return { simulating: 0, signing: 1, mining: 2 }[flow.during]
    case 'mined':
      return 3
    case 'indexed':
      return 4
  }
}

function doneParts(name: StepName, flow: TxFlow, text: TransactionMessages): Pick<DialogStep, 'note' | 'more'> {
  if (name === 'simulate') return { note: text.ok }
  const mined = flow.stage === 'mined' || flow.stage === 'indexed'
  if (name !== 'mine' || !mined) return {}
  return { note: text.block(groupDigits(flow.blockNumber.toString())), more: <TransactionHash hash={flow.hash} /> }
}

type Present = Omit<DialogStep, 'key'>

function present(flow: TxFlow, text: TransactionMessages, chainName: string): Present {
  const now = (title: string, more?: ReactNode, note?: string): Present => ({
    state: 'now',
    title,
    ...(more !== undefined && { more }),
    ...(note !== undefined && { note }),
  })
  const bad = (title: string, more: ReactNode): Present => ({ state: 'bad', title, more })
  switch (flow.stage) {
    case 'needsAccount':
      return { ...now(text.now.needsAccount), icon: 'wallet' }
    case 'wrongNetwork':
      return { ...now(text.now.wrongNetwork, text.network(flow.walletChainId, chainName)), icon: 'warning' }
    case 'signing':
      return now(text.now.signing, text.signHint)
    case 'safePending':
      return now(text.now.safePending, text.safeHint, text.coSigners(flow.required))
    case 'sent':
      return now(
        text.now.sent,
        <>
          <TransactionHash hash={flow.hash} /> {text.sentHint}
          {flow.replacedHash !== null && <p>{text.repriced(shortHex(flow.replacedHash))}</p>}
        </>,
      )
    case 'mined':
      return now(text.now.mined, text.minedHint)
    case 'failed':
      return bad(text.bad[flow.during], <FailureText flow={flow} />)
    case 'replaced':
      return bad(
        flow.cancelled ? text.bad.cancelled : text.bad.replaced,
        <>
          {text.replacedBy} <TransactionHash hash={flow.byHash} /> {text.kept}
        </>,
      )
    case 'dropped':
      return bad(
        text.bad.dropped,
        <>
          <TransactionHash hash={flow.hash} /> {text.droppedHint} {text.kept}
        </>,
      )
    case 'simulating':
    case 'rejected':
    case 'indexed':
      return now(text.now.simulating)
  }
}
