import type { ActionKind } from '../../domain/actions/actionKinds.ts'
import type { Language } from '../../domain/format/Language.ts'
import { defineMessages } from '../../ui/language/defineMessages.ts'

type Texts = { kinds: Record<ActionKind, string>; separator: string }

/** What a proposal's calls are about, by number: "8 grants of compute, 1 payment from the treasury". */
export const kindMessages = defineMessages({
  en: {
    /** For one, and for several. */
    kinds: {
      rule: 'change to the rules of governance|changes to the rules of governance',
      council: 'change to the veto council|changes to the veto council',
      mint: 'issue of new PLEN|issues of new PLEN',
      gpuClass: 'new GPU class|new GPU classes',
      provider: 'provider admitted|providers admitted',
      ceiling: 'change to a provider’s ceiling|changes to providers’ ceilings',
      suspension: 'suspension|suspensions',
      unsuspension: 'suspension lifted|suspensions lifted',
      recipient: 'recipient admitted|recipients admitted',
      operator: 'change of operator|changes of operator',
      grant: 'grant of compute|grants of compute',
      maxShare: 'change to the largest share of a recipient|changes to the largest share of a recipient',
      basePolicy: 'new base policy|new base policies',
      restriction: 'new restriction|new restrictions',
      policyEnd: 'policy ended early|policies ended early',
      payment: 'payment from the treasury|payments from the treasury',
      allowance: 'allowance to take from the treasury|allowances to take from the treasury',
      other: 'other call|other calls',
    },
    separator: ', ',
  },
  'zh-Hans': {
    kinds: {
      rule: '项治理规则变更',
      council: '项否决委员会变更',
      mint: '次 PLEN 增发',
      gpuClass: '个新 GPU 类别',
      provider: '个提供方准入',
      ceiling: '项提供方上限变更',
      suspension: '项暂停',
      unsuspension: '项解除暂停',
      recipient: '个接收方准入',
      operator: '项运营方变更',
      grant: '项算力分配',
      maxShare: '项接收方最大份额变更',
      basePolicy: '项新基础政策',
      restriction: '项新限制',
      policyEnd: '项政策提前终止',
      payment: '笔金库付款',
      allowance: '项金库支取授权',
      other: '项其他调用',
    },
    separator: '、',
  },
} satisfies Record<Language, Texts>)
