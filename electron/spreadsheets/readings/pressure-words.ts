import type { DoubtWords } from '../doubt-form.ts'

/** Of pressures alone, which have a minute where samples have a day. */
export const pressureWords = {
  'time.missing': {
    taken: false,
    zh: ['没写测压时间，没有导入', '写上年月日和钟点：2026-11-23 08:00'],
    en: ['The time of the reading is not said: left out', 'Write its day and hour: 2026-11-23 08:00'],
  },
  'time.no-year': {
    taken: false,
    zh: ['时间“{said}”没写年份，没有导入', '把年月日写全：2026-11-23 08:00'],
    en: ['The time "{said}" has no year: left out', 'Write the whole date: 2026-11-23 08:00'],
  },
  'time.no-day': {
    taken: false,
    zh: [
      '“{said}”只有钟点，没写是哪一天，没有导入',
      '写上年月日：2026-11-23 08:00，或在表的上方写一个日期：2026年11月23日',
    ],
    en: [
      '"{said}" is an hour without its day: left out',
      'Write its day, 2026-11-23 08:00, or one date above the table, 2026年11月23日',
    ],
  },
  'time.several': {
    taken: false,
    zh: [
      '“{said}”只有钟点，表的上方又有几个日期（{several}），分不清是哪一天，没有导入',
      '写上年月日：2026-11-23 08:00',
    ],
    en: [
      '"{said}" is an hour alone, and several dates stand above the table ({several}): left out',
      'Write its day, too: 2026-11-23 08:00',
    ],
  },
  'unit.mixed': {
    taken: false,
    zh: ['表头写的压力单位不一样，没有导入', '换算成同一个单位，或按单位分成两张表'],
    en: [
      'Headers give the pressures more than one unit: nothing was taken',
      'Convert them to one unit, or make a table for each',
    ],
  },
} as const satisfies Record<string, DoubtWords>
