import { row } from './clause-row.ts'

/** Chapter two: the place and what is in it. */
export const placeRows = [
  row(
    12,
    ['二(一)1'],
    { zh: '“XX公司XX营业站（所）”标牌和营业时间牌', en: 'the plate and the board of hours' },
    ['hall.plate', 'kind.missing'],
    [
      ['hall', 'company'],
      ['hall', 'name'],
    ],
  ),
  row(
    13,
    ['二(一)3', '二(二)2'],
    {
      zh: '无障碍、便民箱、花镜、休息椅、报架、禁烟',
      en: 'barrier-free access, help box, glasses, seats, newspapers, no smoking',
    },
    ['hall.facility-missing', 'hall.no-barrier-free'],
  ),
  row(14, ['二(二)3'], { zh: '行业标识和企业标识', en: "the industry's and the company's marks" }, [
    'hall.mark-missing',
    'media.missing',
  ]),
  row(
    15,
    ['二(二)4'],
    {
      zh: '公示服务承诺、办事指南、收费价格、水质、水压',
      en: 'pledges, guides, prices, quality and pressure in view',
    },
    [
      'kind.missing',
      'file.needed',
      'text.placeholder',
      'price.none-in-force',
      'price.overlap',
      'price.gap',
      'price.expired',
      'price.falling',
      'price.implausible',
      'price.ladder',
      'standard.overlap',
      'standard.year',
      'standard.looser',
      'standard.abolished',
      'quality.no-standard',
      'quality.item-unknown',
      'quality.place-unknown',
      'quality.unreadable',
      'quality.over-limit',
      'quality.twice',
      'quality.future',
      'quality.stale',
      'pressure.point-unknown',
      'pressure.implausible',
      'pressure.below-limit',
      'pressure.twice',
      'pressure.future',
      'pressure.stale',
    ],
    [['price', 'tiers']],
  ),
  row(
    16,
    ['二(二)4'],
    { zh: '触摸屏、LED、液晶屏保持正常运作', en: 'touch, LED and LCD screens kept running' },
    [
      'playlist.item-unknown',
      'playlist.topic-empty',
      'playlist.never',
      'content.missing',
      'content.vanished',
      'store.unwritable',
      'loader.failed',
      'loader.hung',
    ],
  ),
  row(
    17,
    ['二(二)5'],
    {
      zh: '水价、收费标准、营业细则、承诺、指南、用水和节水知识',
      en: 'prices, charges, terms, pledges, guides, and knowledge of using and saving water',
    },
    ['kind.missing', 'document.missing', 'knowledge.topic-missing', 'review.overdue', 'review.far'],
    [
      ['knowledge', 'reviewBy'],
      ['charge', 'reviewBy'],
      ['price', 'reviewBy'],
    ],
  ),
  row(18, ['二(三)1'], { zh: '受理区、收费区、休息区', en: 'areas for business, payment and rest' }, [
    'hall.area-missing',
  ]),
  row(
    19,
    ['二(三)2'],
    { zh: '柜台编号和经办业务', en: 'counter numbers and what each handles' },
    [
      'counter.twice',
      'counter.guide-unknown',
      'guide.counter-unknown',
      'guide.counter-differs',
      'guide.no-counter',
    ],
    [
      ['hall', 'counters'],
      ['guide', 'counters'],
    ],
  ),
  row(
    20,
    ['二(三)3'],
    { zh: '收费内容和收费依据；一米线', en: 'charges with their basis; the one-metre line' },
    ['basis.incomplete', 'hall.facility-missing'],
    [
      ['guide', 'fee'],
      ['price', 'basis'],
      ['charge', 'rows'],
    ],
  ),
  row(21, ['二(三)4'], { zh: '饮水、书写工具、意见簿、意见箱', en: 'water, pens, comment book and box' }, [
    'hall.facility-missing',
  ]),
] as const
