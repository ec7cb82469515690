import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'

/** Texts of what the overview shows of policies; apart, so that the overview loads no more. */
export const glanceMessages = defineMessages({
  en: {
    title: 'Rules in force',
    sentence: (count: number) =>
      `${count} ${plural(count, { one: 'policy', other: 'policies' })}; a lease must pass all of them.`,
    nothing: 'No base policy is in force: every lease would be denied.',
    expires: 'expires in',
    all: 'All policies',
  },
  'zh-Hans': {
    title: '生效中的规则',
    sentence: (count) => `${count} 项政策；租约必须全部通过。`,
    nothing: '没有生效的基础政策：所有租约都会被拒绝。',
    expires: '剩余',
    all: '全部政策',
  },
})
