import type { DemoStep } from '../DemoPlan.ts'
import type { LedgerEvent } from '../model/ledger.ts'
import type { StepMaker } from './createStepMaker.ts'

/** Transactions for transfers and delegations of PLEN. */
export function holderSteps(events: readonly LedgerEvent[], step: StepMaker): DemoStep[] {
  return events.map((event) =>
    event.kind === 'transfer'
      ? step(
          { timestampSeconds: event.at, name: `PLEN from ${event.from} to ${event.to}`, from: event.from },
          'token',
          'transfer',
          [event.to, event.amount],
        )
      : step(
          { timestampSeconds: event.at, name: `${event.account} delegates to ${event.delegate}`, from: event.account },
          'token',
          'delegate',
          [event.delegate],
        ),
  )
}
