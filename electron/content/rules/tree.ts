import type { Kind } from '../../../content/schema/kinds.ts'
import type { Both } from '../problems/words.ts'
import { kindNames } from '../problems/kind-names.ts'
import { everyVersion, isAbsent, type RuleTable } from './rule.ts'

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
      everyVersion(set, ({ file, digest }) =>
        Object.entries(digest.media ?? {}).flatMap(([field, media]) =>
          set.media.has(media) || set.refusedMedia.has(media) ? [] : [{ file, field, params: { media } }],
        ),
      ),
  },

  'media.unfit': {
    clause: null,
    severity: 'error',
    zh: ['{media} 放在这里显示不出来', '这里要{wanted}'],
    en: ['{media} cannot be shown here', 'What is wanted is {wanted}'],
    check: (set) =>
      everyVersion(set, ({ file, digest }) =>
        Object.entries(digest.media ?? {}).flatMap(([field, media]) => {
          const [fits, wanted] = wantedAt(field)
          return fits.test(media) ? [] : [{ file, field, params: { media, wanted } }]
        }),
      ),
  },
} as const satisfies RuleTable

const pictures = /\.(?:svg|png|jpe?g|webp|avif)$/i

/** What kind of media a field shows: forms are taken home, playlists move, everything else is a picture. */
function wantedAt(field: string): readonly [RegExp, Both] {
  if (field.startsWith('forms'))
    return [/\.(?:pdf|png|jpe?g|svg)$/i, { zh: 'PDF 或图片', en: 'a PDF or a picture' }]
  if (field.startsWith('items'))
    return [/\.(?:svg|png|jpe?g|webp|avif|mp4|webm)$/i, { zh: '图片或视频', en: 'a picture or a film' }]
  return [pictures, { zh: '图片', en: 'a picture' }]
}
