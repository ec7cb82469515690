import { account, flop, say, strong, untrusted } from '../proposalText/say.ts'
import type { ActionSentences } from './actionSentences.ts'
import { proposalClassName, proposalClassOf } from './proposalClasses.ts'

const className = (number: bigint) => {
  const known = proposalClassOf(number)
  return known === null ? `class ${number}` : proposalClassName(known, 'en').toLowerCase()
}
const validity = (until: bigint, moment: (timestampSeconds: bigint) => Parameters<typeof say>[1]) =>
  say` In force from execution until ${moment(until)}.`

export const actionSentencesEnglish: ActionSentences = {
  'governor.setVotingDelay': (a, w) =>
    say`Lets voting open ${w.duration(a.integer('seconds'))} after a proposal is made.`,
  'governor.setVotingPeriod': (a, w) => say`Keeps votes open for ${w.duration(a.integer('seconds'))}.`,
  'governor.setProposalThreshold': (a, w) =>
    say`Asks for ${w.amount(a.integer('votesWei'), w.context.token)} in votes of whoever makes a proposal.`,
  'governor.updateQuorumNumerator': (a, w) => say`Sets the quorum to ${w.share(a.integer('shareBps'))} of the supply.`,
  'governor.setLateQuorumVoteExtension': (a, w) =>
    say`Keeps a vote open for at least ${w.duration(a.integer('seconds'))} after its outcome turns.`,
  'governor.setPowerCap': (a, w) =>
    say`Caps what one account can count for at ${w.share(a.integer('shareBps'))} of the supply.`,
  'governor.setProposalGuardian': (a) => say`Gives the power to stop proposals to ${account(a.address('guardian'))}.`,
  'treasury.updateDelay': (a, w) => say`Sets the timelock to ${w.duration(a.integer('seconds'))}.`,
  'council.addMember': (a) => say`Adds ${account(a.address('member'))} to the veto council.`,
  'council.removeMember': (a) => say`Removes ${account(a.address('member'))} from the veto council.`,
  'council.setRequiredConfirmations': (a, w) =>
    say`Lets the veto council stop a proposal with ${strong(w.integer(a.integer('required')))} confirmations.`,
  'council.renewTerm': (a, w) => say`Renews the veto council until ${w.moment(a.integer('expiresAt'))}.`,
  'classifier.setThreshold': (a, w) =>
    say`Lets ${strong(className(a.integer('class')))} proposals pass with more than ${w.share(a.integer('shareBps'))} For.`,
  'classifier.raiseClass': (a) =>
    say`Makes calls of ${strong(a.text('selector'))} on ${account(a.address('target'))} ${strong(className(a.integer('class')))}.`,
  'classifier.protectTarget': (a) =>
    say`Makes calls to ${account(a.address('target'))} constitutional, save for ${strong(String(a.length('selectors')))} functions.`,
  'token.mint': (a, w) =>
    say`Creates ${w.amount(a.integer('amountWei'), w.context.token)} for ${account(a.address('to'))}.`,
  'computeRegistry.addGpuClass': (a) =>
    say`Adds the GPU class ${untrusted(a.text('name'))} at ${flop(a.integer('peakFlops'))} FLOP per second.`,
  'computeRegistry.admitProvider': (a, w) =>
    say`Admits ${untrusted(a.text('name'))} as a provider in ${strong(w.region(a.integer('region')))}, run by ${account(a.address('operator'))}.`,
  'computeRegistry.raiseCeiling': (a, w) =>
    say`Raises what ${w.named('provider', a.integer('providerId'))} may commit per epoch to ${strong(`${w.hours(a.integer('milliHours'))}\u00a0GPU-hours`)} of ${w.named('gpuClass', a.integer('classId'))}.`,
  'computeRegistry.lowerCeiling': (a, w) =>
    say`Lowers what ${w.named('provider', a.integer('providerId'))} may commit per epoch to ${strong(`${w.hours(a.integer('milliHours'))}\u00a0GPU-hours`)} of ${w.named('gpuClass', a.integer('classId'))}.`,
  'computeRegistry.suspendProvider': (a, w) =>
    say`Suspends the provider ${w.named('provider', a.integer('providerId'))}.`,
  'computeRegistry.unsuspendProvider': (a, w) =>
    say`Ends the suspension of the provider ${w.named('provider', a.integer('providerId'))}.`,
  'computeRegistry.admitRecipient': (a, w) => {
    const parent = a.integer('parentId')
    const affiliation = parent === 0n ? say`` : say`, affiliated with ${w.named('recipient', parent)}`
    return say`Admits ${untrusted(a.text('name'))} as a recipient of compute${affiliation}, run by ${account(a.address('operator'))}.`
  },
  'computeRegistry.suspendRecipient': (a, w) =>
    say`Suspends the recipient ${w.named('recipient', a.integer('recipientId'))}.`,
  'computeRegistry.unsuspendRecipient': (a, w) =>
    say`Ends the suspension of the recipient ${w.named('recipient', a.integer('recipientId'))}.`,
  'computeRegistry.setProviderOperator': (a, w) =>
    say`Hands ${w.named('provider', a.integer('providerId'))} to the operator ${account(a.address('newOperator'))}.`,
  'computeRegistry.setRecipientOperator': (a, w) =>
    say`Hands ${w.named('recipient', a.integer('recipientId'))} to the operator ${account(a.address('newOperator'))}.`,
  'epochAllocator.grant': (a, w) => {
    const times = w.context.names.epochTimes(a.integer('epoch'))
    const dates = times === null ? '' : `, ${w.day(times.startSeconds)} to ${w.day(times.endSeconds)}`
    return say`Grants ${strong(w.hours(a.integer('milliHours')))}\u00a0GPU-hours of ${w.named('gpuClass', a.integer('classId'))} in ${strong(`epoch ${a.integer('epoch')}`)}${dates}, to ${w.named('recipient', a.integer('recipientId'))}.`
  },
  'epochAllocator.raiseMaxShare': (a, w) =>
    say`Raises what one recipient may be allocated to ${w.share(a.integer('shareBps'))} of a GPU class in an epoch.`,
  'epochAllocator.lowerMaxShare': (a, w) =>
    say`Lowers what one recipient may be allocated to ${w.share(a.integer('shareBps'))} of a GPU class in an epoch.`,
  'epochAllocator.setRoundShares': (a, w) =>
    say`Lets one voter give at most ${w.share(a.integer('maxSupportBps'))} of the supply in a round, and asks for ${w.share(a.integer('minSupportBps'))} before a request gets anything.`,
  'policyRegistry.permit': (a, w) => {
    const predecessor = a.integer('predecessorId')
    const follows = predecessor === 0n ? say`` : say`, meant to follow ${w.named('policy', predecessor)}`
    return say`Adds the base policy ${untrusted(a.text('name'))}${follows}.${validity(a.integer('validUntil'), w.moment)}`
  },
  'policyRegistry.restrict': (a, w) => {
    const predecessor = a.integer('predecessorId')
    const follows = predecessor === 0n ? say`` : say`, meant to follow ${w.named('policy', predecessor)}`
    return say`Adds the restriction ${untrusted(a.text('name'))}${follows}.${validity(a.integer('validUntil'), w.moment)}`
  },
  'policyRegistry.retire': (a, w) => say`Ends ${w.named('policy', a.integer('policyId'))} before its time.`,
  'policyRegistry.addAttester': (a, w) =>
    say`Lets ${account(a.address('attester'))} attest projects for schema ${strong(w.integer(a.integer('schema')))}.`,
  'policyRegistry.removeAttester': (a, w) =>
    say`Ends what ${account(a.address('attester'))} attests for schema ${strong(w.integer(a.integer('schema')))}.`,
  'policyRegistry.raiseRequired': (a, w) =>
    say`Asks for ${strong(w.integer(a.integer('required')))} attesters before schema ${strong(w.integer(a.integer('schema')))} counts: more than before.`,
  'policyRegistry.lowerRequired': (a, w) =>
    say`Asks for ${strong(w.integer(a.integer('required')))} attesters before schema ${strong(w.integer(a.integer('schema')))} counts: fewer than before.`,
  'leaseManager.setCouncil': (a) =>
    say`Gives the review of leases, and the power to pause new ones, to the council ${account(a.address('council'))}.`,
  'asset.transfer': (a, w, asset) =>
    say`Sends ${w.amount(a.integer('amount'), asset)} from the treasury to ${account(a.address('to'))}.`,
  'asset.approve': (a, w, asset) =>
    say`Lets ${account(a.address('spender'))} take up to ${w.amount(a.integer('amount'), asset)} from the treasury at any time.`,
  payment: (action, w) =>
    action.value === 0n
      ? say`Calls ${account(action.target)} with nothing: no data, no payment.`
      : say`Sends ${w.coins(action.value)} from the treasury to ${account(action.target)}.`,
  unknown: (action, w) => {
    const payment = action.value === 0n ? say`` : say` and sends ${w.coins(action.value)}`
    return say`Calls ${strong(action.selector)} on ${account(action.target)}${payment}. What it does cannot be said from here.`
  },
}
