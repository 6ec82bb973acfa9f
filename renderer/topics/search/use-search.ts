import { useEffect, useMemo, useState } from 'react'
import type { Language, SearchIndex, Sha256 } from '../../../electron/server/wire.ts'
import { useShelf } from '../../store/content.ts'
import { documents, useHall, type HallState } from '../../store/hall.ts'
import { useWallTime } from '../../store/time.ts'
import { useVisit } from '../../store/visit.ts'
import { offered } from './offered.ts'
import { prepare, type Prepared } from './prepared.ts'

/** The index of a language that the hall speaks, or the Chinese one. */
export const indexHash = ({ search }: Pick<HallState, 'search'>, language: Language): Sha256 | undefined =>
  search[language] ?? search['zh-CN']

/** All that may be found now, in the person's language; null while there is no index. The last one stays until the next is here. */
export function useSearchable(): readonly Prepared[] | null {
  const language = useVisit((state) => state.language)
  const hash = useHall((state) => indexHash(state, language))
  const link = useHall((state) => state.link)
  const from = useShelf()
  const now = useWallTime()
  const [index, setIndex] = useState(() => indexAt(hash))
  useEffect(() => {
    let isWanted = true
    if (hash !== undefined)
      documents.load([hash]).then(
        () => isWanted && setIndex(indexAt(hash)),
        // A hall that is away is asked again when the link is back.
        () => {},
      )
    return () => {
      isWanted = false
    }
  }, [hash, link])
  const prepared = index && preparedOf(index)
  return useMemo(() => prepared && offered(prepared, from, now, language), [prepared, from, now, language])
}

const preparations = new WeakMap<SearchIndex, Prepared[]>()

/** Takes longer than a page does: once for each index, before somebody comes to search where it can be. */
export function preparedOf(index: SearchIndex): Prepared[] {
  const known = preparations.get(index) ?? prepare(index)
  preparations.set(index, known)
  return known
}

export const indexAt = (hash: Sha256 | undefined): SearchIndex | null =>
  hash === undefined ? null : ((documents.get(hash) as SearchIndex | undefined) ?? null)
