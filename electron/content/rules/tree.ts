import type { Kind } from '../../../content/schema/kinds.ts'
import { kindNames } from '../problems/kind-names.ts'
import { everyItem, isAbsent, type RuleTable } from './rule.ts'

/** What every window publishes, with the clause that wants it; 制度, 规范 and 知识 have rules of their own. */
const mandatory: readonly (readonly [Kind, string])[] = [
  ['hall', '二(一)1'],
  ['phones', '一(二)6'],
  ['pledge', '二(二)4'],
  ['guide', '二(二)4'],
  ['price', '二(二)4'],
  ['charge', '二(二)5'],
  ['qualityStandard', '二(二)4'],
  ['qualityPlaces', '二(二)4'],
  ['qualityReadings', '二(二)4'],
  ['pressurePoints', '二(二)4'],
  ['pressureReadings', '二(二)4'],
  ['channels', '四2'],
  ['online', '四3'],
  ['law', '四3'],
  ['elsewhere', '三(二)7'],
]

/** What a folder as a whole must have. */
export const treeRules = {
  'kind.missing': {
    clause: '二(二)4',
    severity: 'error',
    zh: ['没有{kind}', '补上；窗口必须公示这一项'],
    en: ['Missing: {kind}', 'Add it; a service window must show this'],
    check: (set) =>
      mandatory
        .filter(([kind]) => isAbsent(set, kind))
        .map(([kind, clause]) => ({ file: '.', clause, params: { kind: kindNames[kind] } })),
  },

  'language.unlisted': {
    clause: null,
    severity: 'warning',
    zh: ['hall.yaml 的 languages 里没有“{language}”，这份译文不会用到', '把语言加进 languages，或删掉译文'],
    en: [
      '"{language}" is not among the languages of hall.yaml, so this translation is not used',
      'Add the language there, or remove the translation',
    ],
    check: ({ items, translations }) => {
      const listed = new Set(items.hall.flatMap(({ digest }) => digest.languages))
      return translations.flatMap(({ file, language }) =>
        listed.size === 0 || listed.has(language) ? [] : [{ file, params: { language } }],
      )
    },
  },

  'media.missing': {
    clause: null,
    severity: 'error',
    zh: ['找不到 {media}', '把文件放进 media/，或改正文件名（注意大小写）'],
    en: [
      '{media} does not exist',
      'Put the file into media/, or correct its name (also upper and lower case)',
    ],
    check: (set) =>
      everyItem(set, ({ file, digest }) =>
        Object.entries(digest.media ?? {}).flatMap(([field, media]) =>
          set.media.has(media) ? [] : [{ file, field, params: { media } }],
        ),
      ),
  },
} as const satisfies RuleTable
