import { districtOf } from '../../../content/arithmetic/district.ts'
import { textIn } from '../../../content/arithmetic/prose.ts'
import type { Content, Kind } from '../../../content/schema/kinds.ts'
import { pendingNumber } from '../../../content/schema/phones.ts'
import type { Prose } from '../../../content/schema/prose.ts'
import type { Language, SearchEntry, SearchPage } from '../../server/wire.ts'
import { topics } from './topics.ts'

/** An entry before anybody has said how its words are read. */
export interface Words extends Pick<SearchEntry, 'label' | 'page'> {
  title: string
  plain?: string | undefined
  words?: readonly string[]
  text?: string | undefined
}

/** More of a text than this says what it is about no better. */
const TEXT_CHARACTERS = 600

type Makers = { [K in Kind]: (content: Content[K], id: string, language: Language) => Words[] }

const makers: Makers = {
  hall: ({ counters, facilities, areas, address, name }, _, language) => [
    ...counters.map((counter) => onPage('hall', 'hall', counterName(counter.number, language), counter.name)),
    ...facilities.map((facility) => onPage('hall', 'hall', facility.name, facility.place)),
    ...areas.map((area) => onPage('hall', 'hall', area.name, area.place)),
    onPage('hall', 'hall', name, address),
  ],
  phones: ({ phones }) =>
    phones.map(({ name, number, hours, note }) => ({
      ...onPage('phones', 'phones', name, number === pendingNumber ? hours : `${number} · ${hours}`),
      words: number === pendingNumber ? [] : [number],
      text: note,
    })),
  pledge: ({ title, promise, breach, body }) => [
    { ...onPage('pledge', 'pledges', title, promise), text: textOf(breach, body) },
  ],
  channels: ({ channels }) =>
    channels.map(({ name, caption }) => onPage('channels', 'online', name, caption)),
  online: ({ services }) => services.map(({ title, note }) => onPage('online', 'online', title, note)),
  elsewhere: ({ entries }) =>
    entries.map(({ title, where, aliases, reason }) => ({
      ...onPage('elsewhere', 'elsewhere', title, where),
      words: aliases,
      text: reason,
    })),
  policy: ({ title, summary, duties, consequences, body }, id) => [
    { ...toRead('policy', 'policy', id, title, summary), text: textOf(body, ...duties, ...consequences) },
  ],
  document: ({ title, summary, body }, id) => [
    { ...toRead('document', 'document', id, title, summary), text: textOf(body) },
  ],
  guide: ({ title, plain, aliases, questions, steps, materials, conditions, body }, id) => [
    {
      ...toRead('guide', 'guide', id, title, plain),
      words: aliases,
      text: textOf(
        ...questions.map(({ ask }) => ask),
        ...materials.map(({ name }) => name),
        ...conditions,
        ...steps.map((step) => step.title),
        body,
      ),
    },
  ],
  price: ({ title, audience, tiers }) => [
    { ...onPage('price', 'prices', title, audience), words: tiers.map(({ name }) => name) },
  ],
  charge: ({ title, rows }) => rows.map(({ name }) => onPage('charge', 'charges', name, title)),
  law: ({ title, number, issuer, body }, id) => [
    {
      ...toRead('law', 'law', id, title, [issuer, number].filter(Boolean).join(' ')),
      words: number === undefined ? [] : [number],
      text: textOf(body),
    },
  ],
  knowledge: ({ title, summary, body }, id) => [
    { ...toRead('knowledge', 'article', id, title, summary), text: textOf(body) },
  ],
  event: ({ title, summary, place, body }, id) => [
    { ...toRead('event', 'event', id, title, summary), words: [place], text: textOf(body) },
  ],
  notice: ({ title, reason, areas, advice, body }, id) => [
    {
      ...toRead('notice', 'notice', id, title, areas.slice(0, 2).join('、') || reason),
      words: placesIn(areas),
      text: textOf(reason ?? '', ...advice, body),
    },
  ],
  qualityStandard: ({ validTo, items }) =>
    validTo !== undefined
      ? []
      : items.map(({ name, meaning, aliases }) => ({
          ...onPage('quality', 'quality', name, meaning),
          words: aliases.filter((alias) => alias !== name),
        })),
  qualityPlaces: ({ places }) =>
    places.map(({ id, name, area }) => ({
      label: 'quality',
      page: { name: 'quality', place: id },
      title: name,
      plain: area,
    })),
  pressurePoints: ({ points }) => points.map(({ name, zone }) => onPage('pressure', 'pressure', name, zone)),
  // What has no page of its own, or is figures alone, is found by its page.
  figures: () => [],
  holidays: () => [],
  playlist: () => [],
  layout: () => [],
  qualityReadings: () => [],
  pressureReadings: () => [],
}

export function wordsOf<K extends Kind>(
  kind: K,
  id: string,
  language: Language,
  content: Content[K],
): Words[] {
  return makers[kind](content, id, language)
}

export const topicWords = (language: Language): Words[] =>
  Object.entries(topics).map(([name, words]) => ({
    label: 'topic',
    page: { name: name as keyof typeof topics },
    ...words[language === 'en' ? 'en' : 'zh-CN'],
  }))

function onPage(
  label: Words['label'],
  name: Exclude<SearchPage, { id: string }>['name'],
  title: string,
  plain?: string,
): Words {
  return { label, page: { name }, title, plain }
}

function toRead(
  label: Words['label'],
  name: Extract<SearchPage, { id: string }>['name'],
  id: string,
  title: string,
  plain?: string,
): Words {
  return { label, page: { name, id }, title, plain }
}

/** As people ask for it and as the sign above it reads. */
const counterName = (number: string, language: Language) =>
  language === 'en' ? `Counter ${number}` : `${number}号柜台`

const textOf = (...parts: (string | Prose)[]) =>
  parts
    .map((part) => (typeof part === 'string' ? part : textIn(part)))
    .filter(Boolean)
    .join('\n')
    .slice(0, TEXT_CHARACTERS)
    .toWellFormed()

const MOST_PLACES = 60
/** what areas say beside the names of roads and compounds */
const noPlace = /^(?:[东南西北两][侧边]?|.*号楼?|全部.*|.*[以层]上|沿线|路口|附近|一带)$/

/** `人民路（红旗路至杭州路）南侧1–59号` → the three roads, `市南区香港中路` → both; a long list of areas names few. */
function placesIn(areas: readonly string[]): string[] {
  const parted = areas.flatMap((area) => [districtOf(area), area.slice(districtOf(area).length)])
  const pieces = parted.flatMap((area) => area.split(/[（）()、，,;；至到和与\d–—-]+|\bto\b|\band\b/))
  const names = pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 1 && !noPlace.test(piece))
  return [...new Set(names)].slice(0, MOST_PLACES)
}
