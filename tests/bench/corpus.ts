/** Large content folders, the same in every run: the sample's own files, many times over, each a little different. */
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../support/hall.ts'

const sample = join(root, 'content')

/** Copies the sample content without its schema; `only` names what to take of it. */
export async function copySample(folder: string, only?: readonly string[]): Promise<void> {
  for (const name of only ?? (await readdir(sample)))
    if (name !== 'schema' && name !== 'arithmetic')
      await cp(join(sample, name), join(folder, name), { recursive: true })
}

export const guideFile = (folder: string, index: number) => join(folder, 'guides', `${guideId(index)}.md`)

const guideId = (index: number) => `business-${String(index).padStart(5, '0')}`

/** More than any counter has, and few enough for one page. */
const AT_A_COUNTER = 100

const counterOf = (index: number) => `K${Math.floor(index / AT_A_COUNTER)}`

/**
 * Writes `count` guides made from the sample's, and adds counters to hall.yaml that handle them, so that every rule
 * is content. Titles and ids are unique; `related` stays inside the set.
 */
export async function writeGuides(folder: string, count: number): Promise<void> {
  const names = (await readdir(join(sample, 'guides'))).filter((name) => /^[^.]+\.md$/.test(name)).sort()
  const originals = await Promise.all(names.map((name) => readFile(join(sample, 'guides', name), 'utf8')))
  await mkdir(join(folder, 'guides'), { recursive: true })
  for (let index = 0; index < count; index++)
    await writeFile(guideFile(folder, index), vary(originals[index % originals.length] ?? '', index, count))
  await writeCounters(join(folder, 'hall.yaml'), count, names)
}

function vary(original: string, index: number, count: number): string {
  const related = [1, 2].map((step) => guideId((index + step) % count)).join(', ')
  return original
    .replace(/^title: (.*)$/m, `title: $1（${index}号业务）`)
    .replace(/^plain: (.*)$/m, `plain: $1，业务编号${index}`)
    .replace(/^related: .*$/m, `related: [${related}]`)
    .replace(/^counters: .*$/m, `counters: ['${counterOf(index)}']`)
    .replace(/^order: .*$/m, `order: ${index}`)
    .replace(/^published: .*$/m, `published: 2026-${two((index % 10) + 1)}-${two((index % 28) + 1)}`)
}

/** Adds the counters of the new guides; sample guides that are not in the folder leave the sample's counters. */
async function writeCounters(file: string, count: number, names: string[]): Promise<void> {
  const present = new Set(await readdir(join(file, '../guides')))
  const known = names.filter((name) => present.has(name)).map((name) => name.slice(0, -'.md'.length))
  const text = await readFile(file, 'utf8')
  const kept = text.replaceAll(
    / {2}- number: '\w+'\n {4}name: .*\n {4}businesses: \[(.*)\]\n/g,
    (entry, businesses: string) => {
      const own = businesses.split(', ').filter((id) => known.includes(id))
      return own.length > 0 ? entry.replace(businesses, own.join(', ')) : ''
    },
  )
  const added = Array.from({ length: Math.ceil(count / AT_A_COUNTER) }, (_, at) => {
    const first = at * AT_A_COUNTER
    const own = Array.from({ length: Math.min(AT_A_COUNTER, count - first) }, (_, next) =>
      guideId(first + next),
    )
    return `  - number: '${counterOf(first)}'\n    name: 更多业务${at + 1}\n    businesses: [${own.join(', ')}]\n`
  })
  await writeFile(file, kept.replace(/^counters:\n/m, `counters:\n${added.join('')}`))
}

const YEARS = 5

/**
 * Five years of daily water quality and of pressure four times a day, a file a month, up to the first minute of the
 * day that the sample is made for; samples from before today's standard get an older one to be judged by.
 */
export async function writeReadings(folder: string): Promise<void> {
  const [, last = ''] = /^sampleDay: *(\S+)/m.exec(await readFile(join(sample, 'hall.yaml'), 'utf8')) ?? []
  const places = await idsIn(join(sample, 'quality/places.yaml'))
  const points = await idsIn(join(sample, 'pressure/points.yaml'))
  const quality = join(folder, 'quality/readings')
  const pressure = join(folder, 'pressure/readings')
  for (const readings of [quality, pressure]) {
    await rm(readings, { recursive: true, force: true })
    await mkdir(readings, { recursive: true })
  }
  for (const { name, days } of monthsUpTo(last)) {
    await writeFile(join(quality, `${name}.csv`), qualityTable(days, places))
    await writeFile(join(pressure, `${name}.csv`), pressureTable(days, points, last))
  }
  await writeOlderStandard(join(folder, 'quality/standards'))
}

/** The sample's standard again, as if of 2006: valid until the day before that of 2022. */
async function writeOlderStandard(standards: string): Promise<void> {
  const today = await readFile(join(standards, 'gb5749-2022.yaml'), 'utf8')
  const older = today
    .replace(/^number: .*$/m, 'number: GB 5749-2006')
    .replace(/^validFrom: .*$/m, 'validFrom: 2007-07-01\nvalidTo: 2023-03-31')
  await writeFile(join(standards, 'gb5749-2006.yaml'), older)
}

async function idsIn(file: string): Promise<string[]> {
  return [...(await readFile(file, 'utf8')).matchAll(/\{ id: ([\w-]+),/g)].map(([, id = '']) => id)
}

function monthsUpTo(last: string): { name: string; days: string[] }[] {
  const [year = NaN, month = NaN, lastDay = NaN] = last.split('-').map(Number)
  return Array.from({ length: YEARS * 12 }, (_, back) => {
    const first = new Date(Date.UTC(year, month - 1 - back, 1))
    const name = first.toISOString().slice(0, 7)
    const length = back === 0 ? lastDay : new Date(Date.UTC(year, month - back, 0)).getUTCDate()
    return { name, days: Array.from({ length }, (_, day) => `${name}-${two(day + 1)}`) }
  })
}

function qualityTable(days: string[], places: string[]): string {
  const rows = days.flatMap((day, at) =>
    places.map((place, index) => {
      const wave = (step: number) => ((at * 7 + index * step) % 11) / 100
      const figures = [0.1 + wave(3), 0.4 + wave(5), 1.4 + wave(2)].map((value) => value.toFixed(2))
      const [turbidity, chlorine, oxygen] = figures
      const plant = place.startsWith('plant')
      return [
        day,
        place,
        turbidity,
        '<5',
        '0',
        chlorine,
        plant ? '未检出' : '4',
        '未检出',
        oxygen,
        plant ? '无' : '--',
        plant ? '未检出' : '--',
        plant ? '7.6' : '--',
      ].join(',')
    }),
  )
  const head =
    '取样日期,监测点,浑浊度,色度,臭和味,游离氯,菌落总数,总大肠菌群,高锰酸盐指数（以O₂计）,肉眼可见物,大肠埃希氏菌,pH'
  return `${[head, ...rows].join('\n')}\n`
}

function pressureTable(days: string[], points: string[], last: string): string {
  const rows = days.flatMap((day, at) =>
    ['00:00', '08:00', '14:00', '20:00']
      .slice(0, day === last ? 1 : 4)
      .flatMap((time, hour) =>
        points.map(
          (point, index) =>
            `${day} ${time},${point},${(0.3 + ((at + hour * 3 + index * 5) % 9) / 100).toFixed(2)}`,
        ),
      ),
  )
  return `${['时间,监测点,压力（MPa）', ...rows].join('\n')}\n`
}

const two = (value: number) => String(value).padStart(2, '0')
