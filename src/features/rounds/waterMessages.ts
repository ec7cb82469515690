import { groupDigits } from '../../domain/format/groupDigits.ts'
import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'

const votes = (extra: string) => (extra === '1' ? 'One more vote' : `${groupDigits(extra)} more votes`)

/** Texts of the explainer: how the water level divides a round. */
export const waterMessages = defineMessages({
  en: {
    settledTitle: 'How the round was divided',
    previewTitle: 'How it would be divided now',
    draftTitle: 'How it would be divided with your draft',
    sentence: (unit: string, isSettled: boolean) =>
      `Width is weight (${unit}), height is hours for each unit of it, so the area is the allocation. ${isSettled ? 'All were' : 'All are'} filled to one level, unless request or cap is lower.`,
    rootUnit: 'square root of support in PLEN',
    unit: 'support in PLEN',
    axis: (unit: string) => `GPU-hours per ${unit}`,
    got: 'allocated',
    wouldGet: 'would be allocated',
    notGiven: 'asked for, not given',
    limits: 'level, own cap',
    level: 'water level',
    levelValue: (height: string) => `${height} h per unit`,
    maximum: 'most it can get',
    recipient: 'Recipient',
    asked: 'Asked for',
    support: 'Support, PLEN',
    gets: 'Got',
    wouldGetColumn: 'Would get',
    boundBy: 'Bound by',
    moreColumn: (extra: string) => votes(extra),
    moreLabel: 'More votes for one request',
    bounds: {
      withdrawn: 'withdrawn',
      support: 'too little support',
      request: 'its request',
      cap: 'the cap',
      level: 'the level',
    },
    why: {
      withdrawn: 'Withdrawn: it asks for nothing.',
      support: (support: string, minimum: string) => `${support} PLEN of support; ${minimum}.`,
      request: 'All that it asked for.',
      cap: (cap: string, granted: string) => `Up to ${cap}, of which proposals had granted ${granted}.`,
      level: (missing: string) => `Filled to the level; ${missing} hours of the request are above it.`,
    },
    capOf: (hours: string, share: string) => `the cap of ${hours} (${share})`,
    minimumOf: (wanted: string) => `a request needs ${wanted}`,
    ofAsked: (asked: string) => `of ${asked}`,
    boundTitle: 'What bound each request',
    moreQuestion: 'Its own size, the cap, or the level; at the right what more votes for it alone would add.',
    moreGives: (hours: string) => `${hours} h`,
    noRequests: 'Nobody has asked for anything',
    noSupport: 'No request has enough support yet',
    noSupportWhy: 'Columns appear as soon as holders give support.',
    full: 'There is enough for everybody: each request gets all that it asked for, or what its cap leaves.',
    chart: (count: number, full: boolean) =>
      `${count} ${plural(count, { one: 'request', other: 'requests' })} as columns, lowest first; ${full ? 'all are filled to what they can get' : 'water stands at one level for those that nothing else stops'}. Arrow keys move from column to column.`,
    sum: (divided: string, rest: string, full: boolean) =>
      full
        ? `${divided} hours; ${rest} are left for grants`
        : `${divided} hours at this level; one step more exceeds the capacity`,
    levelDiffers: 'The level computed here is not the one that the contract recorded',
  },
  'zh-Hans': {
    settledTitle: '本轮如何分配',
    previewTitle: '按目前支持的分配预览',
    draftTitle: '计入您的草稿后的分配预览',
    sentence: (unit) =>
      `宽度为权重（${unit}），高度为每单位权重所得小时，面积即所得分配。除非申请量或上限更低，各方均注满至同一水位。`,
    rootUnit: '以 PLEN 计的支持之平方根',
    unit: '以 PLEN 计的支持',
    axis: (unit) => `GPU 小时 / ${unit}`,
    got: '已分配',
    wouldGet: '将分配',
    notGiven: '申请但未获得',
    limits: '水位、自身上限',
    level: '水位',
    levelValue: (height) => `每单位 ${height} 小时`,
    maximum: '最多可得',
    recipient: '接收方',
    asked: '申请',
    support: '支持（PLEN）',
    gets: '获得',
    wouldGetColumn: '将获得',
    boundBy: '受限于',
    moreColumn: (extra) => `多 ${groupDigits(extra)} 票`,
    moreLabel: '为单个申请增加的票数',
    bounds: { withdrawn: '已撤回', support: '支持不足', request: '其申请量', cap: '上限', level: '水位' },
    why: {
      withdrawn: '已撤回，不再申请。',
      support: (support, minimum) => `获得 ${support} PLEN 支持；${minimum}。`,
      request: '获得全部申请量。',
      cap: (cap, granted) => `达到${cap}，其中提案已拨付 ${granted}。`,
      level: (missing) => `注至水位；申请中有 ${missing} 小时在水位之上。`,
    },
    capOf: (hours, share) => `上限 ${hours}（${share}）`,
    minimumOf: (wanted) => `申请至少需要 ${wanted}`,
    ofAsked: (asked) => `/ ${asked}`,
    boundTitle: '各申请受何限制',
    moreQuestion: '其申请量、上限或水位；右侧为单独多得若干票可增加的数量。',
    moreGives: (hours) => `${hours} 小时`,
    noRequests: '尚无申请',
    noSupport: '尚无申请获得足够支持',
    noSupportWhy: '持有人给出支持后，此处即显示各列。',
    full: '容量足够：每个申请都获得其申请量，或其上限所余。',
    chart: (count, full) =>
      `${count} 个申请各为一列，由低到高；${full ? '均注满至其可得之量' : '未受其他限制者注至同一水位'}。方向键可逐列移动。`,
    sum: (divided, rest, full) =>
      full ? `共 ${divided} 小时；余 ${rest} 可供拨付` : `此水位共 ${divided} 小时；再高一级即超出容量`,
    levelDiffers: '此处算得的水位与合约记录不一致',
  },
})
