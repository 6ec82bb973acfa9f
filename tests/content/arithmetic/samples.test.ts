import { describe, expect, it } from 'vitest'
import {
  isStale,
  joinReadings,
  newestSamples,
  summarise,
  trendOf,
} from '../../../content/arithmetic/samples.ts'
import { places, readings, standard } from '../../support/content.ts'

describe('the newest samples', () => {
  it('are judged by the place: 0.05 is good in the network and too little at the plant', () => {
    const samples = newestSamples({ standard, places, readings })
    const chlorine = samples.map(({ figures }) => figures.find(({ item }) => item.id === 'chlorine')?.verdict)
    expect(chlorine).toEqual(['good', 'good'])
    const swapped = {
      ...places,
      places: places.places.map((place) => ({ ...place, kind: 'plant' as const })),
    }
    expect(newestSamples({ standard, places: swapped, readings })[1]?.figures[1]?.verdict).toBe('bad')
  })

  it('keep the reported text and leave untested items out of the count', () => {
    const samples = newestSamples({ standard, places, readings })
    expect(samples[0]?.figures[0]?.reported).toBe('0.10')
    expect(summarise(samples)).toEqual({
      sampled: '2026-11-15',
      places: 2,
      figures: 5,
      badPlaces: 0,
      badFigures: 0,
    })
  })

  it('judge every place by its own newest sample: a bad one is not outlived by another place’s newer day', () => {
    const later = joinReadings([
      readings,
      {
        items: ['余氯', '浑浊度'],
        rows: [{ sampled: '2026-11-20', place: 'plant-1', statistic: 'sample', values: ['0.60', '0.1'] }],
      },
    ])
    const bad = {
      ...later,
      rows: later.rows.map((row) =>
        row.place === 'net-1' ? { ...row, values: ['9.9', '0.05', '--'] } : row,
      ),
    }
    const samples = newestSamples({ standard, places, readings: bad })
    expect(samples.map(({ sampled }) => sampled)).toEqual(['2026-11-20', '2026-11-15'])
    expect(samples[0]?.figures.map(({ reported }) => reported)).toEqual(['0.1', '0.60', ''])
    expect(summarise(samples)).toMatchObject({
      sampled: '2026-11-15',
      places: 2,
      badPlaces: 1,
      badFigures: 1,
    })
  })

  it('say nothing where there is nothing', () => {
    expect(summarise([])).toBeNull()
  })

  it('give a trend oldest first, no longer than asked', () => {
    const [turbidity] = standard.items
    expect(trendOf(readings, turbidity!, places.places[0]!, 5)).toEqual(['0.12', '0.10'])
    expect(trendOf(readings, turbidity!, places.places[0]!, 1)).toEqual(['0.10'])
  })
})

it('a figure is stale once its interval and usual lag are over', () => {
  expect(isStale('2026-11-15', '2026-11-30', places)).toBe(false)
  expect(isStale('2026-11-15', '2026-12-01', places)).toBe(true)
})
