/** Puts content on a screen the way the hall's first message does, through the real stores. */
import type { Content, Kind } from '../../content/schema/kinds.ts'
import { listed } from '../../content/schema/listed.ts'
import type { Collection, Snapshot } from '../../electron/server/wire.ts'
import { setupWords, speak } from '../../renderer/i18n/setup.ts'
import { clock } from '../../renderer/store/clock.ts'
import { collectionsOf, documents, useHall } from '../../renderer/store/hall.ts'
import { endVisit } from '../../renderer/store/visit.ts'
import * as sample from './content.ts'

type Put = { [K in Kind]: Record<string, Content[K]> }

/** Kinds of which there is nothing. */
function nothingOf<K extends Kind>(...kinds: K[]): { [Each in K]: Record<string, never> } {
  return Object.fromEntries(kinds.map((kind) => [kind, {}])) as { [Each in K]: Record<string, never> }
}

export const hallContent: Put = {
  hall: { hall: sample.hall },
  phones: { phones: sample.phones },
  pledge: { onsite: sample.pledge },
  guide: { transfer: sample.guide },
  price: { residential: sample.price },
  qualityStandard: { gb: sample.standard },
  qualityPlaces: { places: sample.places },
  qualityReadings: { '2026-11': sample.readings },
  pressurePoints: {},
  pressureReadings: {},
  notice: { burst: sample.notice },
  ...nothingOf(
    'channels',
    'online',
    'elsewhere',
    'figures',
    'holidays',
    'policy',
    'document',
    'charge',
    'law',
    'knowledge',
    'event',
    'playlist',
    'layout',
  ),
}

function shelve<K extends Kind>(kind: K, contents: Put[K]): Collection<K> {
  return Object.fromEntries(
    Object.entries(contents).map(([id, content]) => {
      const hash = `${kind}/${id}`
      documents.put(hash, { kind, id, language: 'zh-CN', content })
      return [id, { 'zh-CN': { hash, listed: listed[kind](content) } }]
    }),
  )
}

/** 2026-11-23 22:30 in Shanghai. */
export const EVENING = Date.UTC(2026, 10, 23, 14, 30)

setupWords()

export async function putOnScreen(content: Partial<Put> = {}, instant = EVENING): Promise<void> {
  const whole = { ...hallContent, ...content }
  const collections = Object.fromEntries(
    Object.keys(whole).flatMap((kind) => {
      const collection = shelve(kind as Kind, whole[kind as Kind])
      documents.put(`all/${kind}`, collection)
      return kind === 'notice' ? [] : [[kind, `all/${kind}`]]
    }),
  ) as Snapshot['collections']
  const snapshot: Snapshot = { id: 'test', sequence: 1, created: instant, collections, media: {} }
  clock.learn(instant)
  await speak('zh-CN')
  endVisit('zh-CN')
  useHall.setState({
    snapshot,
    collections: collectionsOf(snapshot),
    notices: documents.get('all/notice') as Collection<'notice'>,
    takeover: [],
    help: { calls: [], attended: false },
    speech: null,
    link: 'live',
  })
}
