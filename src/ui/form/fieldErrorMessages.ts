import { defineMessages } from '../language/defineMessages.ts'

/** What is wrong with a field, by the kind of its error. */
export const fieldErrorMessages = defineMessages({
  en: {
    required: 'This is needed.',
    number: 'This is not a number.',
    positive: 'Must be above zero.',
    tooPrecise: 'More digits after the point than there are units.',
    address: 'An address begins with 0x.',
    bytes: 'Call data is 0x and an even number of hexadecimal digits.',
    tooLarge: 'Larger than the contract can take.',
    inPast: 'This is in the past.',
    order: 'Must be after the beginning.',
    tooLong: 'Too long for the contract.',
    digits: (digits: number) => `This address has ${digits} of 40 hexadecimal digits.`,
    bounds: (minimum: string, maximum: string) => `Must be between ${minimum} and ${maximum}.`,
  },
  'zh-Hans': {
    required: '此项必填。',
    number: '这不是数字。',
    positive: '必须大于零。',
    tooPrecise: '小数位数超过最小单位。',
    address: '地址以 0x 开头。',
    bytes: '调用数据为 0x 加偶数个十六进制数字。',
    tooLarge: '超过合约可接受的范围。',
    inPast: '该时间已过去。',
    order: '必须晚于开始时间。',
    tooLong: '对合约而言过长。',
    digits: (digits) => `该地址只有 ${digits} 位十六进制数字，应为 40 位。`,
    bounds: (minimum, maximum) => `必须介于 ${minimum} 与 ${maximum} 之间。`,
  },
})
