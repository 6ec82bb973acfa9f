import { daysBetween } from '../../../content/arithmetic/wall-time.ts'
import { everyItem, type RuleTable } from './rule.ts'

/** days until the next review that keep a window "regularly updated" */
const LONGEST = 731

/** Who looks at an item again, and when (二(二)5). */
export const dateRules = {
  'review.overdue': {
    clause: '二(二)5',
    severity: 'warning',
    zh: ['应在 {date} 前复核，已经过期（负责：{owner}）', '核对内容后，改 reviewBy 为下次复核的日期'],
    en: [
      'This was due for review by {date} ({owner})',
      'Check the content, then set reviewBy to the next review',
    ],
    check: (set, now) =>
      everyItem(set, ({ file, digest: { published = '', reviewBy, owner = '' } }) =>
        reviewBy !== undefined && reviewBy < now.slice(0, 10) && reviewBy >= published
          ? [{ file, field: 'reviewBy', params: { date: reviewBy, owner } }]
          : [],
      ),
  },

  'review.order': {
    clause: '二(二)5',
    severity: 'error',
    zh: ['复核日期 {reviewBy} 早于公布日期 {published}', '核对两个日期'],
    en: ['The review, {reviewBy}, lies before the publication, {published}', 'Check both dates'],
    check: (set) =>
      everyItem(set, ({ file, digest: { published, reviewBy } }) =>
        published !== undefined && reviewBy !== undefined && reviewBy < published
          ? [{ file, field: 'reviewBy', params: { published, reviewBy } }]
          : [],
      ),
  },

  'review.far': {
    clause: '二(二)5',
    severity: 'warning',
    zh: ['两年多以后才复核（{reviewBy}）', '资料要定期更新：复核间隔不超过两年'],
    en: [
      'The review, {reviewBy}, is more than two years away',
      'Content is renewed regularly: review it within two years',
    ],
    check: (set, now) =>
      everyItem(set, ({ file, digest: { reviewBy } }) =>
        reviewBy !== undefined && daysBetween(now, reviewBy) > LONGEST
          ? [{ file, field: 'reviewBy', params: { reviewBy } }]
          : [],
      ),
  },

  'published.future': {
    clause: '二(二)5',
    severity: 'warning',
    zh: ['公布日期 {published} 还没有到', '核对日期；提前放进来的，到那天再放'],
    en: ['The publication, {published}, is still to come', 'Check the date; put it in when its day has come'],
    check: (set, now) =>
      everyItem(set, ({ file, digest: { published } }) =>
        published !== undefined && published > now.slice(0, 10)
          ? [{ file, field: 'published', params: { published } }]
          : [],
      ),
  },
} as const satisfies RuleTable
