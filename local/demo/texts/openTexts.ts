import type { ProposalText } from '../proposals/ProposalSpec.ts'

/** Proposals on rules that are open when the history ends. */
export const openTexts = {
  raiseBound: {
    title: 'Raise the training bound for attested projects to 3 · 10²⁵ FLOP',
    body: `The bound of 10²⁵ FLOP per project was drawn where nobody was near it. Our own suite needs to train the kind of model that it is meant to evaluate, and would reach the line in April.

This retires the present bound and puts another in its place:

- 3 · 10²⁵ FLOP per project, for projects with an independent evaluation, a security audit *and* data provenance above 10²⁴;
- 10²⁶ FLOP per organisation, as now;
- the end date stays 24 October 2027.

We know that this is an evaluator asking for a looser rule. Vote as if a lab had asked.`,
  },
  leaseSizeLimit: {
    title: 'Limit a single lease to 256 GPUs until leases are audited',
    body: `The lease manager will be audited in December and January. Until the report is out one lease should not take more than 256 GPUs, so that a mistake cannot take a fifth of a class.

Ends by itself on 31 March 2027. It costs the three largest recipients a little scheduling, and everybody else nothing.`,
  },
  leaseSummaries: {
    title: '每期公布一份租约摘要：15,000 DUSD',
    body: `链上记录是公开的，但对多数持有人来说并不易读。本提案委托 Fern Language Archive 的档案团队，每期结束后十天内以中英文公布一份租约摘要：谁用了多少、用于什么、哪些申请被拒绝以及违反了哪条规则。

预算 **15,000 DUSD**，覆盖六期。

摘要只引用链上数据，并附可复算的查询；如有差错，以链上为准，并在三天内更正。`,
  },
} as const satisfies Record<string, ProposalText>
