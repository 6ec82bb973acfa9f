import { row } from './clause-row.ts'

/** Chapters three to five and the notice that issues them: how people are served, here and online. */
export const serviceRows = [
  row(22, ['三(二)3'], { zh: '向轮候的人示意“对不起，请稍等”', en: 'a word to those who wait' }, [
    'hall.no-waiting-words',
  ]),
  row(23, ['三(二)4'], { zh: '咨询按规定期限答复', en: 'questions answered within a set time' }, [
    'policy.no-reply-limit',
  ]),
  row(
    24,
    ['三(二)6'],
    {
      zh: '资料、基本流程、收费项目和标准、咨询电话',
      en: 'what to bring, the steps, the fee and a number to ask',
    },
    [],
    [
      ['guide', 'materials'],
      ['guide', 'phone'],
    ],
  ),
  row(25, ['三(二)7'], { zh: '不受理的业务说明原因', en: 'what is not handled, and why' }, ['kind.missing']),
  row(26, ['四1', '四2'], { zh: '网站、公众号、微博，掌上可办', en: 'website, WeChat, Weibo' }, [
    'channels.kind-missing',
    'address.host',
    'channels.too-wide',
    'text.address',
    'kind.missing',
  ]),
  row(
    27,
    ['四3'],
    {
      zh: '单位介绍、政策法规、网上受理项目等公开',
      en: 'the company, the law and what is handled online',
    },
    ['kind.missing', 'document.missing', 'law.expired', 'online.guide-unknown', 'online.channel-unknown'],
  ),
  row(28, ['四4'], { zh: '在线客服 24 小时', en: 'an online service round the clock' }, [
    'channels.no-service',
  ]),
  row(
    29,
    ['正文四'],
    { zh: '处理及时率 100%，满意率 99% 以上', en: 'all handled in time; 99 % satisfied' },
    ['figure.period', 'figure.impossible', 'figure.short', 'figure.twice'],
    [['figures', 'figures']],
  ),
] as const
