import type { ProposalText } from '../proposals/ProposalSpec.ts'

/** The rules of deciding itself. */
export const constitutionTexts = {
  raiseShare: {
    title: 'Raise the cap per recipient from 20% to 25%',
    body: `With nine recipients and 58% of the fleets committed, hours would be left over while two teams plan to stop their runs in the middle. A cap of 25% would let them use what is idle.

It takes effect from epoch 2. We would support lowering it again as soon as there are more recipients than hours.`,
  },
  lowerShare: {
    title: 'Lower the cap per recipient from 25% to 20%',
    body: `In epoch 4 two recipients hold almost half of the H100-hours. The reason for 25% was idle capacity, and none is idle any more.

A cap of 20% means that at least five organisations share every class. It takes effect from epoch 5; grants that were made before stay as they are.

Lowering is a tightening and needs a simple majority. Raising it again would need 60%.`,
  },
  lowerProposalThreshold: {
    title: 'Halve what it takes to propose: 50,000 PLEN',
    body: `100,000 PLEN are needed to propose. Six of the nine recipients have that; most holders do not. Half would let about ten more accounts speak for themselves.

We see the danger of noise. One open proposal per account limits it.`,
  },
  raiseQuorum: {
    title: 'Raise the quorum from 4% to 4.5%',
    body: `All votes so far but one had more than twice the quorum. A quorum that never binds protects nobody on the one day on which it should.

4.5% of the supply outside the treasury is about 3.7 million PLEN. A single account at the power cap of 5% still meets it alone. We would rather go in small steps than find out at 6% that nothing passes.`,
  },
  lowerQuorum: {
    title: 'Lower the quorum to 3.5%',
    body: `A useful proposal failed for want of quorum in October. Voters are tired, and a lower quorum would let work go on.

3.5% is still 2.9 million PLEN.`,
  },
  councilRenewal: {
    title: 'Renew the veto council until 26 February',
    body: `The council's term ends in January. It has stopped one proposal, by three confirmations of five, and gave its reasons the same day.

A council that can only stop, and that expires, is the cheapest protection that we have. This renews the term until 26 February 2027. Members and the required number stay as they are.`,
  },
  councilMember: {
    title: 'A new member for the veto council',
    body: `One member has asked to be replaced for lack of time. The candidate has audited public tenders for eleven years, holds a small amount of PLEN, and votes with it directly.

Two actions: add the new member first, then remove the one who leaves, so that the council never has fewer than five.`,
  },
  timelockFour: {
    title: 'Lengthen the timelock from two days to four',
    body: `Two days between queue and execution include no weekend. Whoever wants to look at an action, or to leave before it takes effect, should have four.

The price: a grant that is decided at the last moment can miss the first two days of its epoch.`,
  },
  timelockThree: {
    title: 'Lengthen the timelock from two days to three',
    body: `Four days were too long for more than a third of us in October; 63% wanted them. Three days are the compromise that both sides named in their reasons.

- A decision that passes on a Friday can be looked at on a Monday.
- The lead of twenty days before an epoch still leaves room: delay 1, voting 5, extension 1, timelock 3.

The bound that nobody can move stays 30 days.`,
  },
  councilSecondRenewal: {
    title: 'Renew the veto council for 180 days',
    body: `The term ends on 26 February. The council reviews every lease of risk tier 2 and above, and without a council in term such leases are denied. It should not expire in the weeks in which the largest projects plan their year.

This renews the term until 22 May 2027. We looked at its record: one veto, a few refused leases, one confirmation that was revoked after an explanation. That is what a brake should look like.`,
  },
} as const satisfies Record<string, ProposalText>
