import type { ExpectedValue } from '../../domain/config/configProblem.ts'
import { defineMessages } from '../../ui/language/defineMessages.ts'

const english: Record<ExpectedValue, string> = {
  address: 'an address: 0x and 40 hexadecimal digits',
  url: 'an address that begins with http:// or https://',
  nonEmptyList: 'a list with at least one entry',
  positiveInteger: 'a whole number above zero',
  wholeNumber: 'a whole number, zero or above',
  text: 'a text that is not empty',
  object: 'an object with the members that the documentation lists',
  list: 'a list',
  other: 'something else; the documentation says what',
}

const chinese: Record<ExpectedValue, string> = {
  address: '地址：0x 加 40 位十六进制数字',
  url: '以 http:// 或 https:// 开头的网址',
  nonEmptyList: '至少有一项的列表',
  positiveInteger: '大于零的整数',
  wholeNumber: '零或更大的整数',
  text: '非空文本',
  object: '包含文档所列成员的对象',
  list: '列表',
  other: '其他值，详见文档',
}

export const configErrorMessages = defineMessages({
  en: {
    title: 'This deployment’s settings cannot be used',
    lead: 'The page reads plenum.config.json, beside index.html, before anything else. Nothing else is wrong with the page; whoever deployed it has to mend that file.',
    key: 'Key',
    found: 'Found',
    needed: 'Needed',
    missing: 'nothing',
    whole: '(the whole file)',
    unreachable: (url: string, detail: string) =>
      `${url} could not be read (${detail}). Put the file that the deployment wrote beside index.html.`,
    notJson: (url: string, detail: string) => `${url} is not JSON: ${detail}`,
    reload: 'Load again',
    expected: english,
  },
  'zh-Hans': {
    title: '此部署的设置无法使用',
    lead: '本页首先读取与 index.html 同处的 plenum.config.json。页面其余部分没有问题，须由部署者修正该文件。',
    key: '键',
    found: '现有',
    needed: '应为',
    missing: '无',
    whole: '（整个文件）',
    unreachable: (url, detail) => `无法读取 ${url}（${detail}）。请将部署时生成的文件放到 index.html 旁边。`,
    notJson: (url, detail) => `${url} 不是 JSON：${detail}`,
    reload: '重新载入',
    expected: chinese,
  },
})
