import { defineMessages } from '../../ui/language/defineMessages.ts'

/** Texts of what the overview shows of compute; apart, so that the overview loads no more. */
export const glanceMessages = defineMessages({
  en: {
    title: 'Where the GPUs go',
    sentence: (name: string, epoch: string) => `Share of ${name} capacity in epoch ${epoch}, by grant.`,
    recipient: 'Recipient',
    gpuHours: 'GPU-hours',
    share: 'Share',
    all: 'All of compute',
    none: 'Nothing is allocated in this epoch yet',
    before: 'The first epoch has not begun',
    cap: (share: string) => `cap ${share}`,
  },
  'zh-Hans': {
    title: '算力流向',
    sentence: (name, epoch) => `第 ${epoch} 期 ${name} 容量的占比，按拨付计。`,
    recipient: '接收方',
    gpuHours: 'GPU 小时',
    share: '占比',
    all: '全部算力',
    none: '本期尚无分配',
    before: '首期尚未开始',
    cap: (share) => `上限 ${share}`,
  },
})
