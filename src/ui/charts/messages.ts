import { defineMessages } from '../language/defineMessages.ts'

export const messages = defineMessages({
  en: {
    view: 'View',
    chart: 'Chart',
    table: 'Table',
    downloadCsv: 'Download as CSV',
    keyboardHint: 'Arrow keys move through the values.',
    total: 'Total',
  },
  'zh-Hans': {
    view: '视图',
    chart: '图表',
    table: '表格',
    downloadCsv: '下载 CSV',
    keyboardHint: '用方向键逐个查看数值。',
    total: '合计',
  },
})
