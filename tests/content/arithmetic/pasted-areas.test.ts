import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastedAreas, typedAreas } from '../../../content/arithmetic/pasted-areas.ts'
import { examples } from './area-examples.ts'

const areas = (text: string) => pastedAreas(text).areas

describe('what people paste', () => {
  it.each(examples)('$is', ({ text, areas: wanted, leftOut = [] }) => {
    const read = pastedAreas(text)
    expect(read.areas).toEqual(wanted)
    expect(read.leftOut.map(({ why, said }) => `${why} ${said}`)).toEqual(leftOut)
    // What was taken over once is typed text from then on.
    expect(typedAreas(read.areas.join('\n')).areas).toEqual(wanted)
    expect(areas(read.areas.join('\n'))).toEqual(wanted)
  })

  it('may be a place that sounds like a word: whoever types it by hand has it', () => {
    expect(areas('因特网大厦')).toEqual([])
    expect(typedAreas('因特网大厦\n谢谢茶庄、哈尔滨路').areas).toEqual(['因特网大厦', '谢谢茶庄', '哈尔滨路'])
  })
})

describe('areas pasted from a message', () => {
  it('are divided where a sentence lists them', () => {
    expect(areas('停水范围：青岛路两侧、常州路南侧，示例四小区；示例五小区等。')).toEqual([
      '青岛路两侧',
      '常州路南侧',
      '示例四小区',
      '示例五小区',
    ])
  })

  it('keep house numbers, sides and buildings with their street', () => {
    expect(areas('青岛路18-42号（双号）、人民路1-59号、61-117号，示例三小区3、5、7号楼')).toEqual([
      '青岛路18-42号（双号）',
      '人民路1-59号、61-117号',
      '示例三小区3、5、7号楼',
    ])
    expect(areas('胜利路（现河公园、红旗路之间）北侧，单号；苏州路')).toEqual([
      '胜利路（现河公园、红旗路之间）北侧，单号',
      '苏州路',
    ])
  })

  it('lose their numbers, and forms that a keyboard does not have', () => {
    expect(areas('1.青岛路\n2、常州路\n（3）天津路\n④扬州路\n5) 示例路１８－４２号(双号)')).toEqual([
      '青岛路',
      '常州路',
      '天津路',
      '扬州路',
      '示例路18-42号（双号）',
    ])
    expect(areas('1、青岛路；2、常州路')).toEqual(['青岛路', '常州路'])
  })

  it('are told what was left out', () => {
    expect(pastedAreas('影响区域：青岛路、青岛路、常州路等小区')).toEqual({
      areas: ['青岛路', '常州路'],
      leftOut: [
        { said: '影响区域：', why: 'heading' },
        { said: '青岛路', why: 'twice' },
        { said: '等小区', why: 'others' },
      ],
    })
    const many = pastedAreas(Array.from({ length: 402 }, (_, index) => `示例${index}路`).join('\n'))
    expect(many.areas).toHaveLength(400)
    expect(many.leftOut).toEqual([
      { said: '示例400路', why: 'too-many' },
      { said: '示例401路', why: 'too-many' },
    ])
  })
})

it('is told where a whole book was pasted', () => {
  const { areas: found, leftOut } = pastedAreas(`青岛路\n${'。'.repeat(50_000)}\n天津路`)
  expect(found).toEqual(['青岛路'])
  expect(leftOut.at(-1)).toMatchObject({ why: 'too-many' })
})

describe('areas pasted from a spreadsheet', () => {
  it('are a row each, without heading and number', () => {
    const { areas: found, leftOut } = pastedAreas(
      '序号\t路段\t门牌\n1\t人民路\t1-59号\t单号\n2\t红旗路\t东侧\r\n3\t示例一小区\t示例二小区\n',
    )
    expect(found).toEqual(['人民路1-59号单号', '红旗路东侧', '示例一小区', '示例二小区'])
    expect(leftOut.map(({ why }) => why)).toEqual([
      ...['heading', 'heading', 'heading'],
      ...['number', 'number', 'number'],
    ])
  })
})

describe('whatever is pasted', () => {
  const words = fc.constantFrom(
    ...[
      '青岛路',
      '1',
      '18-42号',
      '（',
      '）',
      '、',
      '，',
      '；',
      '\n',
      '\t',
      '等',
      '双号',
      '：',
      ' ',
      '范围',
      '①',
      '(',
      '3.',
    ],
  )
  const pasted = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )

  it('becomes areas that a notice takes: no more than 400, none twice, none empty', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { areas: found } = pastedAreas(text)
        expect(new Set(found).size).toBe(found.length)
        expect(found.length).toBeLessThanOrEqual(400)
        for (const area of found) {
          expect(area).toBe(area.trim())
          expect(area.length).toBeGreaterThan(0)
          expect(area.length).toBeLessThanOrEqual(400)
          expect(area).not.toMatch(/[\t\r\n；]$|^[、，；]/)
        }
      }),
    )
  })

  it('stays as it is where it has been read once', () => {
    const street = fc.constantFrom('青岛路', '示例一小区', '人民路（红旗路至杭州路）', '现河公园')
    const rest = fc.constantFrom('', '两侧', '18-42号（双号）', '3、5、7号楼', '全部')
    fc.assert(
      fc.property(fc.array(fc.tuple(street, rest), { maxLength: 20 }), (parts) => {
        const once = [...new Set(parts.map((part) => part.join('')))]
        for (const mark of ['\n', '；', '、', '，', '\t']) expect(areas(once.join(mark)), mark).toEqual(once)
      }),
    )
  })
})
