import type { ProposalText } from '../proposals/ProposalSpec.ts'

/** What the treasury pays for. Amounts here are those of the calls. */
export const treasuryTexts = {
  firstAudit: {
    title: 'Pay 60,000 DUSD for an audit of the contracts',
    body: `Governor, treasury, council and the compute contracts have been attacked by their authors only. An outside team offers five weeks of two reviewers for **60,000 DUSD**, paid in advance.

The report will be published whole within 14 days of delivery, findings that we do not like included.

Not covered: the indexer and the dashboard. Both can be checked by anybody against the chain.`,
  },
  brandCampaign: {
    title: 'Spend 250,000 DUSD on a brand campaign',
    body: `People do not know that this exists. A campaign of three months in four cities would change that: posters, a short film, two conferences.

The agency wants **250,000 DUSD**, half of it at once. The proposal pays the whole sum, to save a second vote.`,
  },
  bounty: {
    title: 'Pay a bounty of 12 ETH for a reported flaw',
    body: `A researcher showed that an early version of the commitment rules let a provider promise the same hours twice. The flaw was repaired before deployment. Nobody lost anything.

We promised a bounty in public and should pay it: **12 ETH** to the address in the report.`,
  },
  providersFirst: {
    title: 'Pay six providers an advance for epoch 1',
    body: `Providers pay for electricity every month; usage is known a week after the epoch. This pays half of what was committed to epoch 1, at 0.85 DUSD per H100-hour and the registered multipliers for the other classes:

- Fjord Compute Cooperative: 84,000 DUSD
- Plateau Datacentres: 61,500 DUSD
- Monsoon Grid: 43,200 DUSD
- Estuary Hosting: 39,800 DUSD
- Saguaro Campus Cluster: 22,400 DUSD
- Pampas University Grid: 14,600 DUSD

Together **265,500 DUSD**. Quarry GPU Works and Lakeside GPU Exchange are left out until their machines have been counted.`,
  },
  translation: {
    title: '拨付 18,000 DUSD，将全部文档译为简体中文',
    body: `目前近四分之一的投票理由以中文写成，而合约说明与操作手册只有英文版。

译者团队共三人，报价 **18,000 DUSD**，工期六周，含术语表与一次复核。译文以公共许可发布。

款项一次性拨付。若质量不合格，译者承诺免费修改一轮。`,
  },
  redTeam: {
    title: 'Fund red-teaming of three open models',
    body: `Alder Safety Evaluations would run its suite against three widely used open models, with people in the loop, and publish every finding 30 days after the authors have been told.

**45,000 DUSD** for people and **120,000 CRED** for compute bought elsewhere when ours is taken.

None of the three teams pays for this, and none can stop it.`,
  },
  providersSecond: {
    title: 'Pay seven providers for epochs 1 to 3',
    body: `Reports of providers and recipients were compared line by line; they differ by less than 0.6%. Where they differ, the lower figure is paid, less the advance for epoch 1.

- Fjord Compute Cooperative: 131,000 DUSD
- Plateau Datacentres: 96,400 DUSD
- Lakeside GPU Exchange: 74,800 DUSD
- Estuary Hosting: 61,200 DUSD
- Monsoon Grid: 58,900 DUSD
- Saguaro Campus Cluster: 27,500 DUSD
- Pampas University Grid: 18,300 DUSD

Together **468,100 DUSD**. Quarry GPU Works gets nothing for the hours that did not exist, and has been told how to object.`,
  },
  computeFund: {
    title: 'Put 400 ETH aside for compute bought outside',
    body: `If two providers fail in the same epoch, recipients have nowhere to go. A reserve of **400 ETH**, held by a separate account, could buy hours on the open market within a day.

The account would be run by three people whom we would name after the vote.`,
  },
  languages: {
    title: '资助小语种语音档案：50,000 CRED',
    body: `Fern Language Archive 已为 41 种使用者不足十万人的语言建立语音识别模型，数据归各社区所有。

本提案拨付 **50,000 CRED**，用于十二个社区的录音与标注。录音设备由社区自行选购，不指定供应商。

中期报告在 90 天内公布；若有社区退出，其数据与模型一并删除，相应款项退回金库。`,
  },
  archive: {
    title: 'Fund a public archive of decisions and allocations',
    body: `A university library would keep a copy of every decision, vote and allocation, in files that can be read without us and without any node.

**35,000 DUSD** for three years of storage and staff, and **20 ETH** as a reserve for the transactions with which the copies are notarised.`,
  },
  secondAudit: {
    title: 'Pay 75,000 DUSD for a second audit, of the lease manager',
    body: `The first audit looked at votes and the treasury. The lease manager is the part that decides in milliseconds who may compute, and it has decided some hundred times without having been read by strangers.

**75,000 DUSD** to the team that found most in the first audit. Four weeks; the report is public.

Leases go on in the meantime. If the audit finds a way around a restriction, the council can pause new leases for a week, and we should ask it to.`,
  },
  smallLabs: {
    title: '设立小型实验室算力补助：90,000 CRED',
    body: `前八期中，三家机构合计获得约一半的 H100 小时。规模小的团队并非没有需求，而是没有人手写申请。

本提案拨付 **90,000 CRED**，由 Heron Education Trust 代为管理，面向少于十人的实验室，每家至多 3,000 CRED。

- 申请不超过一页，两周内答复；
- 受助名单与金额全部公开；
- 结余在 2027 年 6 月退回金库。

我们不认为补助能够解决集中问题，但它能让更多人第一次用上这里的算力。`,
  },
} as const satisfies Record<string, ProposalText>
