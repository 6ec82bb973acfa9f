import type { DoubtWords } from '../doubt-form.ts'

/** Of the workbook in which authors fill in content. */
export const workbookWords = {
  'book.sheet-unknown': {
    taken: false,
    zh: ['不认得这张工作表', '不要改工作表的名称；自己加的表不会导入'],
    en: ['This sheet is not known', 'Keep the names of sheets; sheets of your own are not taken'],
  },
  'book.sheet-missing': {
    taken: false,
    zh: ['少了这张表，里面的各项按没有改动处理', '要改这张表的，重新导出再填'],
    en: ['This sheet is gone; its items are left as they are', 'Export again if they should change'],
  },
  'book.sheet-hidden': {
    taken: false,
    zh: ['这张表是隐藏的，没有读，里面的各项按没有改动处理', '要导入的，在 Excel 里取消隐藏'],
    en: [
      'This sheet is hidden and was not read; its items are left as they are',
      'Unhide it in Excel if they should change',
    ],
  },
  'book.about-missing': {
    taken: true,
    zh: ['少了这张表或它是隐藏的，看不出内容在导出以后有没有改过', '导出以后别处也改过内容的，重新导出再填'],
    en: [
      'This sheet is gone or hidden, so it cannot be seen whether content was changed after the export',
      'Export again if content was changed elsewhere meanwhile',
    ],
  },
  'book.column-unknown': {
    taken: false,
    zh: ['不认得“{said}”这一列', '不要改表头；自己加的列不会导入'],
    en: ['The column "{said}" is not known', 'Keep the headers; columns of your own are not taken'],
  },
  'book.column-missing': {
    taken: false,
    zh: ['少了“{said}”一列，按没有改动处理', '要改这一列的，重新导出再填'],
    en: ['The column "{said}" is gone; it counts as unchanged', 'Export again if it should change'],
  },
  'book.help': {
    taken: false,
    zh: [
      '看不出这一行是各列的说明还是一项内容（编号写的是“{said}”），没有导入',
      '是说明就删掉这一行；是一项内容就写对编号，各格都写自己的内容',
    ],
    en: [
      'This row may be help of the columns or an item (its id reads "{said}"): it was left out',
      'Delete the row if it is help; if it is an item, mend its id and write its own words in its cells',
    ],
  },
  'book.id': {
    taken: false,
    zh: ['编号“{said}”不对，这一行没有导入', '编号用小写字母、数字和短横线；明细表里要写主表里有的编号'],
    en: [
      'The id "{said}" will not do: this row was left out',
      'Ids take small letters, digits and hyphens; sheets of details name an id of the main sheet',
    ],
  },
  'book.id-twice': {
    taken: false,
    zh: ['编号“{said}”写了两行，后一行没有导入', '每一项一行'],
    en: ['The id "{said}" has two rows: the later one was left out', 'Write one row for each'],
  },
  'book.number': {
    taken: false,
    zh: ['序号“{said}”不对，这一行没有导入', '同一项的明细从 1 开始往下编，不重复、不跳号'],
    en: [
      'The number "{said}" will not do: this row was left out',
      'Details of one item are numbered from 1, without gaps or repeats',
    ],
  },
  'book.value': {
    taken: false,
    zh: ['{field}写的是“{said}”，不对：要{form}', '照说明改这一格'],
    en: ['{field} reads "{said}"; it takes {form}', 'Mend this cell as the note on its header says'],
  },
  'book.date': {
    taken: false,
    zh: [
      '{field}要写文字，Excel 把这一格当成了日期“{said}”，没有导入',
      '先把这一格的格式设为“文本”，再写一遍',
    ],
    en: [
      '{field} takes words, and Excel made the date "{said}" of this cell: it was left out',
      'Format the cell as text, then write it again',
    ],
  },
  'book.figure': {
    taken: false,
    zh: [
      '{field}要写文字，写的“{said}”只有数字，和英文“{other}”对不上',
      '在这一格写文字；确实只有数字的，英文那一格照写',
    ],
    en: [
      '{field} takes words; "{said}" is nothing but figures, and the English reads "{other}"',
      'Write words in this cell; if figures are meant, repeat them in the English cell',
    ],
  },
  'book.refused': {
    taken: false,
    zh: ['{message}', '{hint}'],
    en: ['{message}', '{hint}'],
  },
  'book.list': {
    taken: false,
    zh: ['“{id}”：{message}', '{hint}；在这张表里一条写一行，编号都写 {id}，序号从 1 往下编'],
    en: ['{id}: {message}', '{hint}; one row of this sheet for each, with the id {id}, numbered from 1'],
  },
  'book.stale': {
    taken: false,
    zh: ['{file} 在导出以后又改过，这张表里的改动没有导入', '重新导出，在新表上改'],
    en: [
      '{file} was changed after this workbook was exported: the changes here were left out',
      'Export again and change that one',
    ],
  },
  'book.gone': {
    taken: false,
    zh: ['表里删掉了“{said}”，内容里保留着', '确实要删，加上 --delete'],
    en: ['"{said}" was deleted here; content keeps it', 'Add --delete if it should go'],
  },
  'book.unfound': {
    taken: false,
    zh: [
      '表里没找到“{said}”；这张表有读不出的行，看不出是不是删掉了，内容里保留着',
      '先改好这张表里读不出的行和表头，再导入',
    ],
    en: [
      '"{said}" was not found here; rows of this sheet could not be read, so it may not be deleted: content keeps it',
      'Mend the rows and headers of this sheet that could not be read, then import again',
    ],
  },
  'book.hard': {
    taken: false,
    zh: ['{file} 的这一处写法特别，改不了', '直接在文件里改'],
    en: ['{file} is written in a way that cannot be changed from here', 'Change it in the file itself'],
  },
  'book.english': {
    taken: false,
    zh: ['这一项还没有英文文件，英文没有导入', '先写 {file}，再填英文'],
    en: ['There is no English file of this item: its English was left out', 'Write {file} first'],
  },
} as const satisfies Record<string, DoubtWords>
