import type { GovernorView } from '../../data/proposals/governorView.ts'

/** Nothing can happen to it any more. */
export const isEnded = ({ state }: Pick<GovernorView, 'state'>): boolean =>
  state === 'Executed' || state === 'Canceled' || state === 'Defeated' || state === 'Expired'
