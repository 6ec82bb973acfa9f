import { row } from './clause-row.ts'

/** Chapter one: culture and policies. */
export const policyRows = [
  row(
    1,
    ['一(一)1'],
    { zh: '服务理念统一，标识明显', en: 'one creed, with its mark' },
    ['hall.mark-missing'],
    [['hall', 'creed']],
  ),
  row(
    2,
    ['一(一)2', '一(一)3', '二(二)5'],
    { zh: '品牌内涵，宣传材料及时更新', en: 'the brand; material kept up to date' },
    ['document.missing', 'review.overdue', 'review.order', 'review.far', 'published.future'],
    [
      ['document', 'published'],
      ['document', 'owner'],
      ['document', 'reviewBy'],
    ],
  ),
  row(3, ['一(一)4'], { zh: '便民服务活动', en: 'service events' }, ['event.past', 'event.year']),
  row(4, ['一(二)1'], { zh: '六项服务制度', en: 'the six policies' }, [
    'policy.missing',
    'policy.twice',
    'policy.rating-levels',
  ]),
  row(
    5,
    ['一(二)2'],
    { zh: '所有服务项目有程序和时限', en: 'every service has its steps and time limits' },
    ['guide.promise-longer', 'guide.step-longer'],
    [
      ['guide', 'steps'],
      ['guide', 'legalLimit'],
      ['guide', 'promisedLimit'],
    ],
  ),
  row(
    6,
    ['一(二)3'],
    { zh: '承诺内容和违诺责任', en: 'pledges, and what follows a breach' },
    ['notice.short-warning'],
    [
      ['pledge', 'promise'],
      ['pledge', 'breach'],
    ],
  ),
  row(7, ['一(二)4'], { zh: '首问责任人和首问职责', en: 'who is first responsible, and for what' }, [
    'policy.first-contact',
  ]),
  row(8, ['一(二)5'], { zh: '失责追究有具体规定', en: 'what follows a failure' }, ['policy.no-consequences']),
  row(
    9,
    ['一(二)6'],
    {
      zh: '办事流程、服务规范、承诺制度上墙；监督台和意见簿',
      en: 'guides, conduct and pledges on the wall; supervision desk and comment book',
    },
    ['kind.missing', 'document.missing', 'policy.missing', 'hall.facility-missing'],
  ),
  row(
    10,
    ['一(二)6'],
    { zh: '四种电话在明显位置公示', en: 'four kinds of phone in plain view' },
    [
      'phones.kind-missing',
      'phones.pending',
      'phones.stand-in',
      'phone.unlisted',
      'text.mobile',
      'kind.missing',
    ],
    [['phones', 'phones']],
  ),
  row(
    11,
    ['一(二)7'],
    { zh: '营业时间不晚于 8:30，不早于 17:00', en: 'open by 8:30, not closed before 17:00' },
    [
      'hall.opens-late',
      'hall.closes-early',
      'hall.day-missing',
      'hall.day-twice',
      'hall.hours-order',
      'hall.season-overlap',
      'holidays.year-missing',
      'holidays.day',
    ],
    [['hall', 'hours']],
  ),
] as const
