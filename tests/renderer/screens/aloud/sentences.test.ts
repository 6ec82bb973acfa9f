import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../../renderer/screens/touch/aloud/sentences.ts'

const zh = (text: string) => sentencesOf(text, 'zh-CN')
const en = (text: string) => sentencesOf(text, 'en')

describe('what is written, as it is said', () => {
  it('comes in sentences, without the signs that stand beside words', () => {
    expect(zh('家里没水了？先看阀门。再打 96111。')).toEqual([
      '家里没水了？',
      '先看阀门。',
      '再打 9 6 1 1 1 。',
    ])
    expect(zh('✓ 合格')).toEqual(['合格'])
    expect(zh('! 紧急 全城停水 →')).toEqual(['紧急 全城停水'])
    expect(zh(' · ')).toEqual([])
    expect(en('No water? Check the valve. Call us.')).toEqual(['No water?', 'Check the valve.', 'Call us.'])
  })

  it('dictates numbers that are dialled, and leaves amounts whole', () => {
    expect(zh('87362705')).toEqual(['8 7 3 6 2 7 0 5'])
    expect(zh('0531-00001000转8')).toEqual(['0 5 3 1，0 0 0 0 1 0 0 0 转8'])
    expect(zh('合计 12345.60 元')).toEqual(['合计 12345.60 元'])
    expect(zh('共 12000 户')).toEqual(['共 12000 户'])
    expect(en('Call 96111 at any hour')).toEqual(['Call 9 6 1 1 1 at any hour'])
  })

  it('says days and hours as people do', () => {
    expect(zh('2026-11-23 22:00 至 2026-11-24 06:30')).toEqual([
      '2026年11月23日 22点 至 2026年11月24日 6点30分',
    ])
    expect(zh('周一至周五 08:00–17:30')).toEqual(['周一至周五 8点到17点30分'])
    expect(en('2026-03-02, 08:00–17:30')).toEqual(['2 March 2026, 08:00 to 17:30'])
  })

  it('says units, limits and what was not tested in words', () => {
    expect(zh('--')).toEqual(['未检测'])
    expect(en('Turbidity --')).toEqual(['Turbidity not tested'])
    expect(zh('0.11 mg/L')).toEqual(['0.11毫克每升'])
    expect(zh('0.35 MPa')).toEqual(['0.35兆帕'])
    expect(zh('144–204 m³')).toEqual(['144到204 立方米'])
    expect(zh('3.30 元/m³')).toEqual(['3.30 元每立方米'])
    expect(zh('<5')).toEqual(['小于5'])
    expect(zh('合格率 99.8%')).toEqual(['合格率 百分之99.8'])
    expect(zh('144 m³ × 3.30')).toEqual(['144 立方米乘3.30'])
    expect(zh('执行标准 GB 5749-2022')).toEqual(['执行标准 国标 5 7 4 9 杠 2 0 2 2'])
    expect(zh('100 CFU/mL')).toEqual(['100 CFU 每毫升'])
    expect(en('at most 3.30 yuan/m³')).toEqual(['at most 3.30 yuan per cubic metre'])
  })

  it('cuts what is too long for one breath where it pauses', () => {
    const areas = Array.from({ length: 40 }, (_, index) => `示例路 ${index + 1} 号`).join('、')
    const parts = zh(areas)
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(120)
    expect(parts.join('')).toContain('示例路 40 号')
  })
})
