import type { ComponentType } from 'react'
import type { HallState, Need, Shelf } from './hall.ts'
import type { Language, Sha256 } from '../../electron/server/wire.ts'
import type { Page } from './visit.ts'

/** What a page must bring: which content it cannot be shown without, and how it is drawn. */
export interface PageModule<P extends Page = Page> {
  needs(from: Shelf, page: P): readonly Need[]
  /** documents beside content that are fetched with it, as far as they can be had */
  wants?(from: HallState, language: Language): readonly Sha256[]
  /** what takes long and can be done, once those documents are here, before anybody comes */
  rehearse?(from: HallState, language: Language): void
  /** where its buttons lead, in the order in which people probably take them */
  leads?(from: Shelf, page: P, language: Language): readonly Page[]
  View: ComponentType<PageProps<P>>
}

export interface PageProps<P extends Page = Page> {
  page: P
  /** goes to another page once all that it needs is here */
  go(page: Page): void
}

export type PageNamed<N extends Page['name']> = Extract<Page, { name: N }>

/** What a button does that leads to a page. It says to which, so that the page can be drawn while the finger rests on the button. */
export const leadTo = (go: (page: Page) => unknown, page: Page) =>
  Object.assign(() => go(page), { to: JSON.stringify(page) })
