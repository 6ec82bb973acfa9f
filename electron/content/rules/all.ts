import type { Kind } from '../../content/schema/kinds.ts'
import { kindNames } from './catalogue.ts'
import type { ContentSet, Hit, Rule, RuleTable, SetItem } from './content-set.ts'
import type { Finding } from './finding.ts'
import { figureRules } from './rules-figures.ts'
import { guideRules } from './rules-guides.ts'
import { hallRules } from './rules-hall.ts'

const mandatory: Kind[] = [
  'hall',
  'phones',
  'pledge',
  'guide',
  'price',
  'qualityStandard',
  'qualityPlaces',
  'qualityReadings',
  'pressurePoints',
  'pressureReadings',
]

/** What a folder as a whole must have. */
const treeRules = {
  'kind.missing': ({ items }) =>
    mandatory
      .filter((kind) => items[kind].length === 0)
      .map((kind) => ({ file: '.', params: { kind: kindNames[kind] } })),

  'language.unlisted': ({ items, translations }) => {
    const listed = new Set(items.hall.flatMap(({ digest }) => digest.languages))
    return translations.flatMap(({ file, language }) =>
      listed.size === 0 || listed.has(language) ? [] : [{ file, params: { language } }],
    )
  },

  'media.missing': (set) =>
    everyItem(set, ({ file, digest }) =>
      Object.entries(digest.media ?? {}).flatMap(([field, media]) =>
        set.media.has(media) ? [] : [{ file, field, params: { media } }],
      ),
    ),

  'review.overdue': (set, now) =>
    everyItem(set, ({ file, digest: { reviewBy, owner = '' } }) =>
      reviewBy !== undefined && reviewBy < now.slice(0, 10)
        ? [{ file, field: 'reviewBy', params: { date: reviewBy, owner } }]
        : [],
    ),
} satisfies RuleTable

export const rules = { ...hallRules, ...guideRules, ...figureRules, ...treeRules }

/** All that is wrong with a set of content at a minute of the hall's calendar. */
export function checkSet(set: ContentSet, now: string): Finding[] {
  return (Object.entries(rules) as [keyof typeof rules, Rule][]).flatMap(([rule, check]) =>
    check(set, now).map((hit) => ({ ...hit, rule })),
  )
}

function everyItem(set: ContentSet, check: (item: SetItem) => Hit[]): Hit[] {
  return Object.values(set.items).flatMap((items: SetItem[]) => items.flatMap(check))
}
