/** What one person does at the screen: where they are and how they like it. A reset leaves nothing of it. */
import { create } from 'zustand'
import type { Language } from '../../electron/server/wire.ts'

export type Page =
  | { name: 'home' }
  | { name: 'notices' }
  | { name: 'notice'; id: string }
  | { name: 'guides'; want?: string }
  | { name: 'guide'; id: string }
  | { name: 'prices' }
  | { name: 'quality'; place?: string; sheet?: true }
  | { name: 'pressure' }
  | { name: 'pledges' }
  | { name: 'phones' }
  | { name: 'hall' }
  | { name: 'rules' }
  | { name: 'policy'; id: string }
  | { name: 'document'; id: string }
  | { name: 'knowledge' }
  | { name: 'article'; id: string }
  | { name: 'charges' }
  | { name: 'elsewhere' }
  | { name: 'online'; guide?: string }
  | { name: 'company' }
  | { name: 'law'; id: string }
  | { name: 'events' }
  | { name: 'event'; id: string }
  | { name: 'search' }
  | { name: 'tickets' }
  | { name: 'ticket'; service: string }

export type PageName = Page['name']

export const textSizes = ['normal', 'large', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

/** What a person opened above the waterline: how they like the screen, their call for help, why it cannot speak. */
export type Aid = 'access' | 'help' | 'voice'

export interface VisitState {
  page: Page
  /** pages that Back returns to, the first page never among them */
  trail: Page[]
  language: Language
  size: TextSize
  contrast: boolean
  /** all controls within reach of somebody who sits */
  low: boolean
  aid: Aid | null
  /** the page is being read aloud */
  speaking: boolean
  /** what the person keyed in to be found: Back finds it again, and it ends on the first page, or where search is begun anew */
  sought: string
  /** nobody is at the screen, as far as it can tell */
  alone: boolean
  /** grows with every reset: whatever belongs to one visit is keyed by it */
  visit: number
}

const fresh = {
  page: { name: 'home' },
  trail: [],
  size: 'large',
  contrast: false,
  low: false,
  aid: null,
  speaking: false,
  sought: '',
} as const satisfies Partial<VisitState>

export const useVisit = create<VisitState>(() => ({
  ...fresh,
  trail: [],
  language: 'zh-CN',
  alone: true,
  visit: 0,
}))

export function show(page: Page): void {
  useVisit.setState(({ page: from, trail }) => ({
    page,
    trail: page.name === 'home' ? [] : from.name === 'home' ? trail : [...trail, from].slice(-20),
  }))
}

/** Where Back leads. */
export function before({ page, trail }: VisitState): Page | null {
  return page.name === 'home' ? null : (trail.at(-1) ?? { name: 'home' })
}

export function stepBack(): void {
  useVisit.setState((state) => ({ page: before(state) ?? state.page, trail: state.trail.slice(0, -1) }))
}

export function endVisit(language: Language): void {
  useVisit.setState(({ visit }) => ({ ...fresh, trail: [], language, visit: visit + 1 }))
}
