import { isHan, searchUnits } from '../../../content/arithmetic/search-units.ts'
import type { SearchKey } from '../../server/wire.ts'

/** How words are read: a syllable for each Chinese character, parted by spaces. */
export interface Speller {
  /** `loose` adds the other readings of a character, for whoever reads it as elsewhere */
  key(words: string, loose?: boolean): SearchKey
}

/** Words of the trade, which the dictionary reads otherwise or not at all. */
const own: Record<string, string> = {
  重装: 'chóng zhuāng',
  重换: 'chóng huàn',
  着装: 'zhuó zhuāng',
  更名: 'gēng míng',
  还水: 'huán shuǐ',
  扩缩径: 'kuò suō jìng',
  好差评: 'hǎo chà píng',
  差评: 'chà píng',
}

let speller: Promise<Speller> | null = null

/** Takes 0.4 s and 35 MB the first time: only whoever has new words to spell asks for it. */
export function openSpeller(): Promise<Speller> {
  return (speller ??= open())
}

async function open(): Promise<Speller> {
  const { customPinyin, pinyin, polyphonic } = await import('pinyin-pro')
  customPinyin(own)
  const spelled = new Map<string, SearchKey>()

  const spell = (words: string, loose: boolean): string => {
    const han = searchUnits(words).filter(({ text }) => isHan(text))
    if (han.length === 0) return ''
    const options = { toneType: 'none', type: 'array', v: true } as const
    // Whatever is no Chinese character parts words, and has one syllable-less place however long it is.
    const clean = words.replace(/[^\p{Script=Han}]+/gu, '，')
    const read = pinyin(clean, options).filter((_, at) => isHan([...clean][at] ?? ''))
    const others = loose ? polyphonic(clean, options).filter((_, at) => isHan([...clean][at] ?? '')) : []
    return read.map((syllable, at) => [...new Set([syllable, ...(others[at] ?? [])])].join('/')).join(' ')
  }

  return {
    key(words, loose = false) {
      const name = `${loose} ${words}`
      const known = spelled.get(name) ?? [words, spell(words, loose)]
      spelled.set(name, known)
      return known
    },
  }
}
