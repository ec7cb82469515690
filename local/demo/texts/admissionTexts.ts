import type { ProposalText } from '../proposals/ProposalSpec.ts'

/** Who takes part: admissions, ceilings, suspensions. */
export const admissionTexts = {
  recipients: {
    title: 'Admit the first nine recipients',
    body: `Nine organisations have asked to be admitted as recipients of compute. This proposal admits them, one id each, with the account that may act for them. It grants no compute: that is a separate decision for every epoch.

We looked at three things only:

- the organisation exists, and one person answers for its account;
- it says in public what it will use compute for;
- it is not a branch of another applicant. Branches are admitted as affiliates, so that they share one cap.

**What admission is not.** It is no seal of quality. A recipient can be suspended by a tightening proposal, which needs a simple majority.`,
  },
  providers: {
    title: 'Admit eight providers and set their ceilings',
    body: `Eight operators in seven regions offer 1,302 H100, 224 H200, 624 A100 and 1,150 RTX 4090. This proposal admits them and sets a ceiling per class: the most that each may commit in one epoch.

A ceiling is fleet × 336 hours. It is no promise to buy. What is committed becomes final twenty days before an epoch starts, and only then can it be granted.

Every operator has shown an inventory with serial numbers to two of the delegates. We have not seen the machines. Whoever commits hours that do not exist should expect a proposal to suspend.`,
  },
  affiliates: {
    title: 'Admit Willow Hospital Network and two affiliates',
    body: `**Willow Hospital Network** joins as an organisation of its own. It will summarise triage notes inside four hospitals; no notes leave them.

**Basalt Circuits Lab** is the teaching arm of Basalt Interpretability, and **Delta Flood Desk** belongs to Delta Weather Service. Both are admitted as affiliates. Their compute counts against the cap of the organisation that they belong to, and so does the FLOP of their projects.

Both parents asked for this themselves, which we thank them for.`,
  },
  ceilings: {
    title: 'Raise the ceilings of Fjord and Lakeside',
    body: `Fjord Compute Cooperative has racked 48 more H100s, Lakeside GPU Exchange 32 more H200s. Both have kept every commitment so far.

This raises Fjord's H100 ceiling to 154,560 GPU-hours and Lakeside's H200 ceiling to 43,008 GPU-hours an epoch. Nothing is committed by it.`,
  },
  openModels: {
    title: 'Admit Meridian Open Models and Heron Education Trust',
    body: `Meridian trains an open model of 7 billion parameters and publishes data, code and logs as it goes. Heron builds a benchmark of tutoring in twelve school subjects.

Neither has applied for compute yet. Meridian's plan stays four orders of magnitude below the line of 10²⁵ FLOP that the training bound draws.

Conditions that both agreed to in writing:

1. results appear within 60 days of the end of the epoch, good or bad;
2. unused hours are reported, not resold.`,
  },
  baobab: {
    title: 'Admit Baobab Open Infrastructure as a provider',
    body: `Baobab runs 48 H100s and 64 A100s in Africa South, the one region of our list in which nobody provides yet. Recipients there wait 190 ms for the nearest machine today.

The ceilings are 16,128 H100-hours and 21,504 A100-hours an epoch. It is a small fleet. The point is the region, and a ninth independent operator.`,
  },
  suspendQuarry: {
    title: 'Suspend Quarry GPU Works',
    body: `Quarry committed hours on 90 H100s for each of epochs 1 to 3. Since epoch 1 began, recipients report that 31 of these machines answer. We asked twice for an explanation and got a price list.

Suspension means that Quarry cannot commit, and that anybody may take its commitments out of epochs that are not frozen yet. Hours granted already in epoch 3 stand.

A second vote can lift the suspension. We will support it when the missing machines have been shown running for one full week.`,
  },
  suspendJuniper: {
    title: '暂停 Juniper Robotics 的接收资格，直至其公布使用报告',
    body: `Juniper Robotics 在第 1 至第 3 期共获得约 2.5 万 H100 小时，至今没有公布任何使用报告。

本提案暂停其接收资格。暂停不追溯：已经分配的小时数不受影响，但在恢复之前不再分配新的小时数。

我们并不认为该机构有不当行为。问题在于先例：如果不报告也没有后果，其他接收方为什么还要报告？

若其在投票期内公布报告，我们会建议各位投反对票。`,
  },
  raiseMonsoon: {
    title: 'Raise the ceiling of Monsoon Grid',
    body: `Monsoon Grid adds 64 H100s in AP-South in December. This raises its ceiling from 71,904 to 93,408 H100-hours an epoch.

It has kept its commitments in every epoch. With about a fifth of the H100 capacity it would still stand behind Fjord and Plateau.`,
  },
} as const satisfies Record<string, ProposalText>
