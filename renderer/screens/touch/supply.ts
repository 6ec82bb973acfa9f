/** What a page is drawn from: whether it is here, and how it comes. */
import type { Sha256 } from '../../../electron/server/wire.ts'
import { documents, hashesOf, shelf, useHall, type Need, type Shelf } from '../../store/hall.ts'
import type { PageModule } from '../../store/page.ts'
import { useVisit, type Page } from '../../store/visit.ts'

export interface Book {
  moduleOf(page: Page): PageModule | undefined
  needsOf(from: Shelf, page: Page): readonly Need[]
}

export interface Supply {
  isHere(page: Page): boolean
  /** Fetches what pages lack; fails where that cannot be had. */
  load(...pages: readonly Page[]): Promise<void>
}

export function supplyOf({ moduleOf, needsOf }: Book): Supply {
  const hashesOfPage = (page: Page): Sha256[] => {
    const hall = useHall.getState()
    const from = shelf(hall)
    const { language } = useVisit.getState()
    return from
      ? [...hashesOf(needsOf(from, page), from, language), ...(moduleOf(page)?.wants?.(hall, language) ?? [])]
      : []
  }
  return {
    isHere: (page) => hashesOfPage(page).every((hash) => documents.get(hash) !== undefined),
    load: (...pages) => documents.load(new Set(pages.flatMap(hashesOfPage))),
  }
}
