/** Text around the list of grants, which is written from the figures. */
interface GrantText {
  title: string
  opening: string
  closing: string
}

/** Who gets compute, epoch by epoch. */
export const grantTexts = {
  'epoch-1': {
    title: 'Epoch 1: first grants to nine recipients',
    opening: `This is the first time that we allocate. Capacity is frozen at 58% of what the providers registered; nobody has used the system before. So the grants below are deliberately modest, and more than a third of the H100-hours is left to the round.`,
    closing: `**How the figures came about.** Each recipient asked in the open thread of the first week. Requests were met in full up to 12% of a class. Above that they were cut in proportion, and no organisation comes near the cap of 20%.

Hours that are not used lapse at the end of the epoch.`,
  },
  'epoch-2': {
    title: 'Epoch 2: H100 and H200 grants',
    opening: `Epoch 1 has not begun, so nobody can say yet how well its hours are used. The plans of work of Delta Weather Service and Alder Safety Evaluations are worth reading; three others are one paragraph long.

The cap per recipient is 25% in this epoch. Basalt and Delta asked for more than before, and get it.`,
    closing: `We put every other request at its level of epoch 1. The A100 and RTX 4090 hours are in a proposal of their own.`,
  },
  'epoch-2-shared': {
    title: 'Epoch 2: A100 and RTX 4090 hours for smaller projects',
    opening: `The older cards carry most of the small projects: speech recognition, coastal models, tactile sorting. They are also the hours that nobody fights for, so this list follows the requests almost exactly.`,
    closing: `No recipient here gets more than 18% of a class.`,
  },
  'epoch-3': {
    title: 'Epoch 3: grants in all four classes',
    opening: `Three recipients are new: Willow Hospital Network, Basalt Circuits Lab and Delta Flood Desk. The two affiliates share the caps of Basalt and of Delta.`,
    closing: `Basalt takes close to 25% of the H100-hours. This is inside the rule. We note that it is also more than the four smallest have together, and that the rule deserves another look.`,
  },
  'epoch-4': {
    title: 'Epoch 4: H100 and H200 grants',
    opening: `Quarry GPU Works is suspended, and its hours are out of the frozen capacity. The list was cut in proportion; nobody's request was singled out.`,
    closing: `Two recipients hold almost half of the H100-hours of this epoch. A proposal to lower the cap again is in preparation and would take effect from epoch 5.`,
  },
  'epoch-4-shared': {
    title: 'Epoch 4: A100 and RTX 4090 grants',
    opening: `Requests for A100s have grown by half since epoch 1, and still fit. Nothing was cut.`,
    closing: `Willow Hospital Network published its evaluation protocol before it asked. We would like to see that copied.`,
  },
  'epoch-5': {
    title: 'Epoch 5: grants under the lower cap',
    opening: `From this epoch on the cap per recipient is 20% again. Meridian Open Models and Heron Education Trust receive compute for the first time.`,
    closing: `What Basalt and Delta gave up went to Alder, to Public Genome Commons and to the two newcomers, in that order of size.`,
  },
  'epoch-6': {
    title: 'Epoch 6: H100 and H200 grants',
    opening: `Hurricane season: Delta explained its request hour by hour, which we recommend. Cobalt asked for less than before.`,
    closing: `The reports of epoch 2 are complete except for one recipient's. It is listed here with a smaller grant than it asked for.`,
  },
  'epoch-6-shared': {
    title: 'Epoch 6: A100 and RTX 4090 grants',
    opening: `These are the hours in which the public archive work runs. Public Genome Commons proposes this list although it asks for none of them.`,
    closing: `The list leaves some of the A100-hours free for late needs.`,
  },
  'epoch-7': {
    title: 'Epoch 7: grants in all four classes',
    opening: `Capacity is 96% of the registered fleets. Juniper Robotics has published the report that was missing, and the grant follows its request again.`,
    closing: `**For the record.** The largest share of the H100-hours is below 20%, the three largest together are near one half. In epoch 4 it took two for that.`,
  },
  'epoch-8': {
    title: 'Epoch 8: H100 and H200 grants',
    opening: `The first epoch with a ninth provider, in Africa South. H100 capacity passes 400,000 GPU-hours.

Basalt asked for its whole cap. We propose 16% now; the rest is a decision that should be argued on its own.`,
    closing: `Slate Formal Methods finished early in epoch 5 and gave back 2,100 hours, too late for anybody else to use them. We suggest that recipients say so a week before the end.`,
  },
  'epoch-8-shared': {
    title: 'Epoch 8: A100 and RTX 4090 grants',
    opening: `A list without surprises: seven A100 grants and five for RTX 4090s, each close to the epoch before.`,
    closing: `Delta Flood Desk and Delta Weather Service together stay below the cap of 20% that they share.`,
  },
  'basalt-addition': {
    title: 'Epoch 8: raise Basalt Interpretability to its cap',
    opening: `Basalt holds 16% of the H100-hours of epoch 8. The feature dictionaries for the 70-billion model need the other 4%: without them the run is cut in the middle and has to start again in the new year.`,
    closing: `With this, Basalt reaches its cap of 20% exactly. It would publish the dictionaries in the same week, as it did in epochs 3 and 5.

The hours exist: after the epoch's main grants, more than 5% of the H100 capacity was left.`,
  },
  'fern-late': {
    title: 'Epoch 4: 6,000 A100-hours for Fern Language Archive',
    opening: `Four communities delivered recordings earlier than planned. Training on them needs A100-hours that were not in the list for epoch 4.`,
    closing: `If the annotation is not ready in time, we will not ask anybody to execute this, and let it lapse.`,
  },
  'juniper-extra': {
    title: 'Epoch 3: 90,000 H100-hours for Juniper Robotics',
    opening: `A simulation study of 400 household tasks, to be run in one go.`,
    closing: `This is more than a quarter of the capacity. If it is right that nobody may get more than 25% of a class, we will withdraw it and come back with less.`,
  },
  'epoch-9': {
    title: 'Epoch 9: H100 grants to eight recipients',
    opening: `Commitments for epoch 9 close on 24 November. The list assumes the capacity that five of the providers have committed so far; the hours of the others can be granted later.`,
    closing: `Every grant is at or below the recipient's share in epoch 8. Nobody reaches the cap of 20% by this list alone.`,
  },
  'basalt-9': {
    title: 'Grant 24,000 H100-hours to Basalt Interpretability, epoch 9',
    opening: `The second half of *sparse-circuits-2*: dictionaries for the last twelve layers of the 70-billion model, and the ablations that reviewers asked for.`,
    closing: `Takes about 6% of the H100 capacity. Together with the main list of epoch 9, Basalt would be near its cap again.

Unused hours are given back one week before the end of the epoch.`,
  },
} as const satisfies Record<string, GrantText>

export type GrantTextKey = keyof typeof grantTexts
