import type { DelegateKey } from '../cast/delegates.ts'

/** A delegate's statement, Markdown. A second one replaces the first. */
interface Statement {
  delegate: DelegateKey
  day: number
  text: string
}

export const statements: readonly Statement[] = [
  {
    delegate: 'harbor',
    day: 0.6,
    text: `We are an assembly of 214 people from ports, clinics and schools, and we vote as our members decide in an open meeting every Tuesday.

- **Grants:** in favour when the report of the last one is public.
- **Policies:** in favour of limits that end by themselves.
- **Spending:** case by case, and never the whole sum at once.

Our votes are above the cap. More delegation to us changes nothing; please look at the smaller delegates.`,
  },
  {
    delegate: 'northlight',
    day: 0.6,
    text: `Northlight Stewards look after long-lived public infrastructure. We read the calldata of every proposal and say in our reason what we found.

We abstain when a member of ours works for a recipient. In this year that concerns one of them.`,
  },
  {
    delegate: 'commons',
    day: 0.6,
    text: `The Commons Review Board votes for rules that bind the strong first.

We vote **against** every loosening whose risk is named only in general words, and against every grant above 15% of a class that comes without a description of the project. Our reviews are public, with the names of the reviewers.`,
  },
  {
    delegate: 'openLedger',
    day: 0.8,
    text: `A guild of bookkeepers. We compare what was granted, what was leased and what was reported, and publish the differences after every epoch.

Pay providers on time; pay nobody for hours that did not exist.`,
  },
  {
    delegate: 'tidewater',
    day: 0.8,
    text: `Tidewater Cooperative is owned by 61 small laboratories. We draft the list of grants for most epochs: everybody's request is in it, and how it was cut.

Tell us where we are wrong before the vote, not after it.`,
  },
  {
    delegate: 'granite',
    day: 0.8,
    text: `We write technical standards for a living. Rules should be few, measurable and dated.

We support bounds on training, attestations by people who are not paid by the project, and a longer timelock. We oppose exceptions.`,
  },
  {
    delegate: 'lantern',
    day: 1,
    text: `Lantern Civic Lab asks what a decision looks like to those who have no tokens. We hold a public hour on the first day of every vote and bring the questions along.`,
  },
  {
    delegate: 'saltmarsh',
    day: 1.2,
    text: `Artists, teachers and a few engineers. We lean towards open models, towards trying things, and towards paying people for their work. We have been wrong, and say so in our reasons.`,
  },
  {
    delegate: 'bluestone',
    day: 0.8,
    text: `青石议事会由来自十一座城市的公共技术从业者组成，每周开会一次，会议纪要全部公开。

我们支持公开评估、可核验的算力分配，以及到期必须重新表决的规则。凡涉及单一接收方超过 15% 的分配，我们要求公布项目说明；未附说明的，一律投反对票。

如果我们的投票不符合您的想法，您随时可以自行投票，收回您的那一份。`,
  },
  {
    delegate: 'farhill',
    day: 1.2,
    text: `我们观察算力流向：谁申请、谁获得、谁用完、谁没有报告。每期结束后发布一页数据，不加评论。

投票原则只有一条：没有数据的事情，先不做。`,
  },
  {
    delegate: 'millrace',
    day: 1.2,
    text: `Millrace Audit Circle checks what others promise. Bring us a discrepancy and we will follow it up; two of our proposals began that way.

We never accept payment from anybody who is voted on here.`,
  },
  {
    delegate: 'heathland',
    day: 2.3,
    text: `Fellows of a summer school that never quite ended. We would rather see compute used than guarded, and vote for loosening unless somebody shows us the harm.`,
  },
  {
    delegate: 'commons',
    day: 68.4,
    text: `The Commons Review Board votes for rules that bind the strong first.

We vote **against** every loosening whose risk is named only in general words, and against every grant above 15% of a class that comes without a description of the project.

*Since September:* we also ask for the usage report of the epoch before last. Without it we vote against, whoever asks. Our reviews are public, with the names of the reviewers.`,
  },
  {
    delegate: 'bluestone',
    day: 75.2,
    text: `青石议事会由来自十一座城市的公共技术从业者组成，每周开会一次，会议纪要全部公开。

我们支持公开评估、可核验的算力分配，以及到期必须重新表决的规则。凡涉及单一接收方超过 15% 的分配，我们要求公布项目说明；未附说明的，一律投反对票。

**2026 年 10 月补充**：今后对宪制类提案，我们至少提前两天公布投票意向，便于委托人决定是否自行投票。`,
  },
]
