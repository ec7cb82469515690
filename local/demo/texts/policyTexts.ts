import type { ProposalText } from '../proposals/ProposalSpec.ts'

/** What AI may be used for. */
export const policyTexts = {
  base: {
    title: 'Permit general research and service under a first base policy',
    body: `Nothing may be leased until a base policy is in force. This is the first one. It permits research, education, inference and training in all regions and on all classes, up to risk tier 3.

It does not permit surveillance or autonomous weapons, nor classified data. Everything that should be stricter comes as a restriction, which needs a simple majority and only adds rules.

It ends on 17 March 2027 whatever happens. A rule that nobody wants to renew should not stay.`,
  },
  launchLimits: {
    title: 'Small leases while the system is new',
    body: `For the first ten weeks no lease should be larger than 128 GPUs or 20,000 GPU-hours. If something is wrong with metering, with the firewall or with us, the damage stays small.

The restriction ends by itself on 3 October. We do not intend to renew it.`,
  },
  trainingBound1: {
    title: 'Bound training at 10²⁵ FLOP per project',
    body: `10²⁵ FLOP is the line above which the EU presumes systemic risk in a general-purpose model. At peak it is 2.8 million H100-hours, seven times what we have in an epoch. No recipient is near it.

That is the reason to draw the line now: it binds nobody today, and whoever wants to cross it later has to ask.

- No project may pass 10²⁵ FLOP in total.
- Above 10²³ FLOP a project needs an attestation of data provenance.
- Valid until 24 October, so that the first renewal is a real review.

FLOP is counted as GPUs × seconds × peak, for every lease. It overstates what was computed. We prefer that to a figure that can be argued down.`,
  },
  purposes: {
    title: '禁止将算力用于监控与自主武器',
    body: `基础政策没有列入监控与自主武器，但下一份基础政策可能会列入。本提案以限制的形式写明：这两种用途一律拒绝，涉密数据一律拒绝。

限制只会增加规则，不会放宽规则；即使以后通过了更宽松的基础政策，本限制在有效期内仍然适用。

**有效期**：自执行之日起，至 2028 年 6 月 19 日。

必须说明的是：用途由申请方自行申报，链上无法证明。拒绝的意义在于，谎报从此是一条可以公开引用的记录。`,
  },
  continuityBase: {
    title: '延续基础政策至 2027 年 12 月，要求人工监督',
    body: `首份基础政策将于 2027 年 3 月到期。若届时没有新的基础政策生效，所有租约都会被拒绝。本提案提前给出后继政策，避免空档。

与前一份相比只有两处不同：

1. 租约须申报至少一级人工监督；
2. 有效期延长至 2027 年 12 月 22 日。

两份政策同时有效期间，租约须同时满足两者，因此实际规则不会变松。提案类别仍为“放宽”，因为它延长了许可的期限，需要 60% 赞成。`,
  },
  openWeightsReview: {
    title: 'A week of review before risky open-weight releases',
    body: `Leases of risk tier 2 and above should wait seven days, with oversight level 2, so that others can look at what is about to be released.

A week is long. Releases cannot be taken back, and that is the whole argument.

Valid until 30 June 2027.`,
  },
  attesters: {
    title: 'Choose attesters for provenance, evaluation and security',
    body: `The training bound asks for an attestation of data provenance above 10²³ FLOP, and so far nobody may give one. Five seats:

- Data provenance: Millrace Audit Circle, Open Ledger Guild
- Independent evaluation: Granite Standards Group, Lantern Civic Lab
- Security audit: Millrace Audit Circle

One attestation per schema is enough for the beginning. An attestation names the project and a document, ends by itself, and can be taken back. The contract checks who signed and until when; whether the attester looked closely is for us to judge, and for us to end.`,
  },
  meteringAudit: {
    title: 'Pause AP-East and the RTX 4090 class until metering is checked',
    body: `Two sets of meter readings don't add up: those of the only provider in AP-East, and those of consumer cards, whose firmware signs nothing. Both may be harmless.

Until 26 September no lease in AP-East and none of RTX 4090s. Running leases go on. We would rather lose some hours than explain later how we lost count.`,
  },
  trainingHold: {
    title: 'Hold projects at 3 × 10²³ FLOP until usage reports are complete',
    body: `Three projects are past 2 × 10²³ FLOP, and of one we have a usage report of two lines. This holds every project at 3 × 10²³ FLOP and every organisation at 3.5 × 10²³, with all that it has leased since July.

For two organisations this is a stop. It is meant as one: the reports are eleven days late. When they are there, anyone may propose to retire the hold; otherwise it ends on 7 November.`,
  },
  retireHold: {
    title: 'Retire the training hold: the reports are there',
    body: `All seven reports are published, the last one on Friday. Open Ledger Guild compared them with the meter readings and found differences below two per cent.

The hold did what it was for. It also cost Delta Weather Service four weeks in the season in which its forecasts matter most.`,
  },
  secondEvaluation: {
    title: 'Two evaluations instead of one above 10²³ FLOP',
    body: `Granite Standards Group and Lantern Civic Lab have both evaluated most large projects, and came to different results twice. Where they differ, the one signature that counts should not be the one that was easier to get.

From execution on, the schema of independent evaluation counts only with two attesters.`,
  },
  frontierPermit: {
    title: 'Permit frontier training for partners',
    body: `Two partners want to train a frontier model and would pay for it. This base policy permits every purpose and every data class, at any risk tier, with no limit on GPUs per lease.

Restrictions in force would still apply until they expire. We expect the one on training not to be renewed.

The income would cover the payments to providers for about a year.`,
  },
  retireReview: {
    title: 'Retire the review week for open-weight releases',
    body: `For two weeks recipients have put requests of risk tier 2 up for review, by hand, as the rule asks. Eleven waited a week each. Nobody used the time: no comment, no objection, one question about a date.

We propose to retire the restriction instead of letting it run until June, and to come back with a shorter window once the council has said what it needs.`,
  },
  raiseBoundEarly: {
    title: 'Lift the training bound to 10²⁶ FLOP',
    body: `The bound of 10²⁵ FLOP will be reached by nobody before next summer. Planning starts earlier: whoever wants to train at that scale has to know by autumn whether it will be possible.

This retires the restriction and adds one with ten times the bound, an independent evaluation above 10²⁵ FLOP, and the same end date.`,
  },
  trainingBound2: {
    title: 'Renew the training bound, and count whole organisations',
    body: `The training bound ends on 24 October. This renews it for a year with three changes:

- 10²⁵ FLOP per project as before, and now **10²⁶ FLOP per organisation**, its affiliates included. Splitting a run into projects no longer helps.
- Above 10²³ FLOP a project needs an independent evaluation *and* data provenance.
- Leases of risk tier 2 and above wait 48 hours.

The old one and the new one overlap for a few days. The stricter rule of the two holds.`,
  },
  personalData: {
    title: '不接受未去标识的个人数据',
    body: `医院与档案机构的项目增多，第 5 期起有三份申请把“个人数据”列为数据类别。我们的审查能力不足以判断去标识是否充分。

本提案把租约的数据类别限制为公开、授权与医疗三类，不含个人数据与涉密数据。医疗类指经数据保管方去标识、并有伦理批准的数据。

**影响**：现有项目中没有一个使用个人数据，因此不会有租约因此被拒。

有效期至 2027 年 10 月 21 日。`,
  },
  concentration: {
    title: 'No more than 15% of a class leased by one organisation',
    body: `The allocator caps what is *granted* at 20% of a class. This restriction caps what is *leased*: 15% of the class's capacity per organisation and epoch, and 512 GPUs in one lease.

The gap is intended. Five points of a class stay with the others unless a recipient explains, in a proposal, why it needs them.

Valid until 27 October 2027.`,
  },
  evaluation: {
    title: 'Require an independent evaluation above 10²⁴ FLOP',
    body: `Projects above 10²⁴ FLOP would need one attestation of an independent evaluation before any further lease. 10²⁴ FLOP is a tenth of the training bound and about 280,000 H100-hours at peak.

Two projects are expected to pass this line early next year. Both teams have said that they can live with it.

In force from execution until 22 November 2027.`,
  },
} as const satisfies Record<string, ProposalText>
