import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'

/** Texts of how a request on record was judged. */
export const judgementMessages = defineMessages({
  en: {
    title: 'How the firewall judged it',
    sentence: (version: string, count: number) =>
      `Under version ${version} of the policy set: ${count} ${plural(count, { one: 'policy was', other: 'policies were' })} in force, and a lease has to pass all of them.`,
    allowed: 'allowed',
    denied: 'denied',
    same: (mask: string) => `Failed-rule mask ${mask}, recomputed here with the same result`,
    differs: (here: string, chain: string) =>
      `Recomputed here the mask is ${here}; the chain recorded ${chain}. One of the two is wrong: do not rely on this page.`,
    unknownBits: (bits: string) => `The mask has rules that this version of the dashboard does not know: ${bits}.`,
  },
  'zh-Hans': {
    title: '防火墙如何判断',
    sentence: (version, count) => `依据政策集第 ${version} 版：当时有 ${count} 项政策生效，租约须全部通过。`,
    allowed: '允许',
    denied: '拒绝',
    same: (mask) => `未通过规则掩码 ${mask}，在此重新计算结果一致`,
    differs: (here, chain) => `在此重新计算的掩码为 ${here}，链上记录为 ${chain}。两者必有一误，请勿依赖本页。`,
    unknownBits: (bits) => `掩码含有本版本无法识别的规则：${bits}。`,
  },
})
