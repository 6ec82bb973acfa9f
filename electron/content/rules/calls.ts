import type { ContentSet } from '../content-set.ts'
import type { Hit, RuleTable } from './rule.ts'

const folder = /^media\/calls\/([^/]+)\/([^/]+)\.(?:mp3|wav)$/i

/** In which calls can be said. */
const languages: readonly string[] = ['zh-CN', 'en']

const always = ['please', 'to', ...Array.from({ length: 10 }, (_, digit) => `digit-${digit}`)]
const letters = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `letter-${letter}`)

/** Clips that are there, language by language. */
function clipsIn({ media }: ContentSet): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const path of media) {
    const [, language, clip] = folder.exec(path) ?? []
    if (language === undefined || clip === undefined) continue
    found.set(language, (found.get(language) ?? new Set()).add(clip))
  }
  return found
}

const countersOf = ({ items }: ContentSet): string[] =>
  items.hall.flatMap(({ digest }) => digest.counters.map(({ number }) => `counter-${number.toLowerCase()}`))

/** Recorded calls: a set that lacks a clip says some calls with another voice than the rest. */
export const callRules = {
  'calls.missing': {
    clause: null,
    severity: 'warning',
    zh: [
      '叫号录音（{language}）缺 {missing}，用到它们的号改由系统语音念',
      '把缺的录成 media/calls/{language}/ 下的 mp3 或 wav；整套不用就删掉这个文件夹',
    ],
    en: [
      'The recorded calls ({language}) lack {missing}: calls that need them are said by the system’s voice',
      'Record them as mp3 or wav in media/calls/{language}/, or delete the folder if it is not used',
    ],
    check: (set) =>
      [...clipsIn(set)].flatMap(([language, clips]): Hit[] => {
        const missing = [...always, ...countersOf(set)].filter((clip) => !clips.has(clip))
        // Which letters numbers begin with is the machine's business; a set without any says no number.
        if (!letters.some((letter) => clips.has(letter))) missing.push('letter-a')
        if (missing.length === 0) return []
        return [{ file: `media/calls/${language}`, params: { language, missing: missing.join(' ') } }]
      }),
  },

  'calls.unknown': {
    clause: null,
    severity: 'warning',
    zh: [
      '叫号录音里用不上 {clip}',
      '文件名只有 please、to、digit-0 到 digit-9、letter-a 到 letter-z、counter-柜台号；文件夹只有 zh-CN 和 en',
    ],
    en: [
      'No call is said with {clip}',
      'Names are please, to, digit-0 to digit-9, letter-a to letter-z, counter-NUMBER; folders are zh-CN and en',
    ],
    check(set) {
      const known = new Set([...always, ...letters, ...countersOf(set)])
      return [...set.media].flatMap((path): Hit[] => {
        const [, language, clip] = folder.exec(path) ?? []
        if (language === undefined || clip === undefined) return []
        return languages.includes(language) && known.has(clip)
          ? []
          : [{ file: path, params: { clip: `${language}/${clip}` } }]
      })
    },
  },
} as const satisfies RuleTable
