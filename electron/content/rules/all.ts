import type { ContentSet } from '../content-set.ts'
import { callRules } from './calls.ts'
import { channelRules } from './channels.ts'
import { dateRules } from './dates.ts'
import { figureRules } from './figures.ts'
import { guideRules } from './guides.ts'
import { hallRules } from './hall.ts'
import { hoursRules } from './hours.ts'
import { layoutRules } from './layouts.ts'
import { noticeRules } from './notices.ts'
import { phoneRules } from './phones.ts'
import { playlistRules } from './playlists.ts'
import { policyRules } from './policies.ts'
import { pressureRules } from './pressure.ts'
import { priceRules } from './prices.ts'
import { qualityRules } from './quality.ts'
import type { Hit, Rule } from './rule.ts'
import { standardRules } from './standards.ts'
import { stripRules } from './strips.ts'
import { treeRules } from './tree.ts'

/** Every rule about files together, by its name. */
export const rules = {
  ...treeRules,
  ...hallRules,
  ...hoursRules,
  ...phoneRules,
  ...policyRules,
  ...guideRules,
  ...priceRules,
  ...standardRules,
  ...qualityRules,
  ...pressureRules,
  ...noticeRules,
  ...channelRules,
  ...figureRules,
  ...playlistRules,
  ...layoutRules,
  ...callRules,
  ...stripRules,
  ...dateRules,
}

export type SetRuleId = keyof typeof rules

/** All that is wrong with a set of content at a minute of the hall's calendar. */
export function checkSet(set: ContentSet, now: string): (Hit & { rule: SetRuleId })[] {
  return (Object.entries(rules) as [SetRuleId, Rule][]).flatMap(([rule, { check }]) =>
    check(set, now).map((hit) => ({ ...hit, rule })),
  )
}
