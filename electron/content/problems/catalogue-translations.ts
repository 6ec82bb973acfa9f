import type { Words } from './words.ts'

/** About files in other languages, and what they may say. */
export const translationWords = {
  'language.suffix': {
    clause: null,
    severity: 'error',
    zh: ['文件名里的语言后缀不对', '中文文件不带后缀，译文写成 transfer.en.md；CSV 数据没有译文'],
    en: [
      'The language in the file name is not right',
      'Chinese files have none, a translation is transfer.en.md; CSV tables have no translation',
    ],
  },
  'language.no-base': {
    clause: null,
    severity: 'error',
    zh: ['有译文，但没有中文原文 {base}', '先写中文文件，译文只翻译其中的文字'],
    en: [
      'There is a translation but no Chinese file {base}',
      'Write the Chinese file first; a translation only translates its words',
    ],
  },
  'translation.changes-figure': {
    clause: null,
    severity: 'error',
    zh: [
      '译文把“{base}”改成了“{said}”；数字、日期、编号和选项以中文为准',
      '从译文里删掉这个字段，或改得和中文一样',
    ],
    en: [
      'The translation changes "{base}" into "{said}"; figures, dates, ids and choices are those of the Chinese file',
      'Leave the field out of the translation, or repeat the Chinese value',
    ],
  },
  'translation.other-number': {
    clause: null,
    severity: 'warning',
    zh: ['译文里的数字 {number} 在中文里没有', '核对译文和原文的数字'],
    en: [
      'The translation says {number}, which the Chinese text does not',
      'Compare the numbers of both texts',
    ],
  },
  'translation.longer': {
    clause: null,
    severity: 'error',
    zh: ['译文的列表比中文的长', '先在中文文件里加上，再翻译'],
    en: ['The list is longer in the translation than in Chinese', 'Add the entry to the Chinese file first'],
  },
  'translation.adds': {
    clause: null,
    severity: 'error',
    zh: ['中文文件里没有“{field}”，译文不能单独加', '先在中文文件里写，或检查字段名'],
    en: [
      'The Chinese file has no "{field}", so a translation cannot add it',
      'Write it in the Chinese file first, or check the name of the field',
    ],
  },
  'translation.shape': {
    clause: null,
    severity: 'error',
    zh: ['这里的结构和中文文件不一样', '照中文文件的层次写'],
    en: ['The structure here differs from the Chinese file', 'Follow the structure of the Chinese file'],
  },
} as const satisfies Record<string, Words>
