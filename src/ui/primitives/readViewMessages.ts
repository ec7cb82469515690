import { defineMessages } from '../language/defineMessages.ts'

export const readViewMessages = defineMessages({
  en: {
    retryNow: 'Try again',
    retry: {
      title: 'No answer right now',
      what: 'The source did not answer, or asked to wait. Nothing of yours is lost; the page asks again by itself.',
    },
    misconfigured: {
      title: 'A setting does not fit',
      what: 'What answered is not what the configuration promises. Check the endpoints in Settings.',
    },
    integrity: {
      title: 'The answer can’t be trusted',
      what: 'It does not have the form that it must have, so no figure of it is shown.',
    },
    notFound: {
      title: 'Not on record',
      what: 'There is no such thing at this block: the link may be wrong, or not indexed yet.',
    },
    unknown: {
      title: 'This part of the page failed',
      what: 'A fault of the program, not of your data. The rest of the page goes on.',
    },
  },
  'zh-Hans': {
    retryNow: '重试',
    retry: { title: '暂无响应', what: '数据源没有响应。您的内容没有丢失，页面会再次请求。' },
    misconfigured: { title: '设置不匹配', what: '返回的内容与配置不符，请在设置中检查端点。' },
    integrity: { title: '答复不可信', what: '其格式不符，因此不显示任何数字。' },
    notFound: { title: '没有记录', what: '链接可能有误，或尚未被索引。' },
    unknown: { title: '页面的这一部分出错', what: '这是程序的错误，与您的数据无关。' },
  },
})
