import { describe, expect, it } from 'vitest'
import { newestSamples, summarise, trendOf, type Statistic } from '../../../content/arithmetic/samples.ts'
import { places, readings, standard } from '../../support/content.ts'

const standards = [standard]
const files = [readings]
const row = (sampled: string, place: string, values: string[], statistic: Statistic = 'sample') => ({
  sampled,
  place,
  statistic,
  values,
})

describe('the newest samples', () => {
  it('are judged by the place: 0.05 is good in the network and too little at the plant', () => {
    const samples = newestSamples({ standards, places, files })
    const chlorine = samples.map(({ figures }) => figures.find(({ item }) => item.id === 'chlorine')?.verdict)
    expect(chlorine).toEqual(['good', 'good'])
    const swapped = {
      ...places,
      places: places.places.map((place) => ({ ...place, kind: 'plant' as const })),
    }
    expect(newestSamples({ standards, places: swapped, files })[1]?.figures[1]?.verdict).toBe('bad')
  })

  it('keep the reported text, and leave untested items out of the count', () => {
    const samples = newestSamples({ standards, places, files })
    expect(samples[0]?.figures[0]).toMatchObject({ reported: '0.10', said: 'number' })
    expect(samples[1]?.figures[2]).toMatchObject({
      reported: '--',
      said: 'not-tested',
      verdict: 'not-tested',
    })
    expect(summarise(samples)).toEqual({
      sampled: '2026-11-15',
      places: 2,
      figures: 5,
      badPlaces: 0,
      bad: 0,
      unclear: 0,
    })
  })

  it('judge every place by its own newest sample: a bad one is not outlived by another place’s newer day', () => {
    const bad = {
      ...readings,
      rows: readings.rows.map((each) =>
        each.place === 'net-1' ? { ...each, values: ['9.9', '0.05', '--'] } : each,
      ),
    }
    const later = { items: ['余氯', '浑浊度'], rows: [row('2026-11-20', 'plant-1', ['0.60', '0.1'])] }
    const samples = newestSamples({ standards, places, files: [bad, later] })
    expect(samples.map(({ sampled }) => sampled)).toEqual(['2026-11-20', '2026-11-15'])
    expect(samples[0]?.figures.map(({ item, reported }) => [item.id, reported])).toEqual([
      ['turbidity', '0.1'],
      ['chlorine', '0.60'],
    ])
    expect(summarise(samples)).toMatchObject({ sampled: '2026-11-15', places: 2, badPlaces: 1, bad: 1 })
  })

  it('are judged by the standard in force on their own day, each by its own', () => {
    const lax = {
      ...standard,
      number: 'GB 5749-2006',
      validFrom: '2007-07-01',
      validTo: '2023-03-31',
      items: [{ ...standard.items[0]!, bounds: [{ rule: 'at-most' as const, max: '3' }] }],
    }
    const both = {
      items: ['浑浊度'],
      rows: [row('2023-03-31', 'plant-1', ['2']), row('2023-04-01', 'net-1', ['2'])],
    }
    const samples = newestSamples({ standards: [standard, lax], places, files: [both] })
    expect(samples.map(({ standard: held, figures }) => [held?.number, figures[0]?.verdict])).toEqual([
      ['GB 5749-2006', 'good'],
      ['GB 5749-2022', 'bad'],
    ])
  })

  it('are never good where no standard was in force', () => {
    const early = { items: ['浑浊度'], rows: [row('2020-01-01', 'plant-1', ['0.1'])] }
    const [sample] = newestSamples({ standards, places, files: [early] })
    expect(sample?.standard).toBeNull()
    expect(sample?.figures[0]).toMatchObject({ reported: '0.1', bound: undefined, verdict: 'unclear' })
    expect(summarise([sample!])).toMatchObject({ bad: 0, unclear: 1 })
  })

  it('stand one for each statistic of the newest day', () => {
    const monthly = {
      items: ['浑浊度'],
      rows: [
        row('2026-09-30', 'plant-1', ['0.9'], 'mean'),
        row('2026-10-31', 'plant-1', ['1.2'], 'highest'),
        row('2026-10-31', 'plant-1', ['0.2'], 'mean'),
        row('2026-10-31', 'plant-1', ['0.1'], 'lowest'),
      ],
    }
    const samples = newestSamples({ standards, places, files: [monthly] })
    expect(samples.map(({ statistic, figures }) => [statistic, figures[0]?.reported])).toEqual([
      ['mean', '0.2'],
      ['highest', '1.2'],
      ['lowest', '0.1'],
    ])
    expect(summarise(samples)).toMatchObject({ places: 1, figures: 3, badPlaces: 1, bad: 1 })
  })

  it('join what several files say of one day, by what their headers name; the later file wins', () => {
    const lab = { items: ['turbidity', '备注'], rows: [row('2026-11-15', 'plant-1', ['0.30', 'x'])] }
    const empty = { items: ['浑浊度'], rows: [row('2026-11-15', 'plant-1', [''])] }
    const [sample] = newestSamples({ standards, places, files: [readings, lab, empty] })
    expect(sample?.figures.map(({ reported }) => reported)).toEqual(['0.30', '0.64', '无'])
  })

  it('tell an empty cell from one that says not tested, and both from an item without a column', () => {
    const file = { items: ['浑浊度', '余氯'], rows: [row('2026-11-16', 'plant-1', ['', '--'])] }
    const [sample] = newestSamples({ standards, places, files: [file] })
    expect(sample?.figures.map(({ item, said }) => [item.id, said])).toEqual([
      ['turbidity', 'blank'],
      ['chlorine', 'not-tested'],
    ])
  })

  it('say nothing where there is nothing', () => {
    expect(summarise([])).toBeNull()
    expect(newestSamples({ standards, places, files: [] })).toEqual([])
  })
})

describe('a trend', () => {
  const turbidity = standard.items[0]!
  const at = { place: places.places[0]!, statistic: 'sample' as const }

  it('is oldest first and no longer than asked', () => {
    expect(trendOf(files, turbidity, at, 5)).toEqual(['0.12', '0.10'])
    expect(trendOf(files, turbidity, at, 1)).toEqual(['0.10'])
  })

  it('mixes neither statistics nor files that do not know the item', () => {
    const other = {
      items: ['余氯'],
      rows: [row('2026-11-16', 'plant-1', ['0.5'])],
    }
    const mean = { items: ['浊度', '浑浊度'], rows: [row('2026-10-31', 'plant-1', ['', '0.4'], 'mean')] }
    expect(trendOf([other, mean, readings], turbidity, at, 5)).toEqual(['0.12', '0.10'])
    expect(trendOf([mean, readings], turbidity, { ...at, statistic: 'mean' }, 5)).toEqual(['0.4'])
  })
})
