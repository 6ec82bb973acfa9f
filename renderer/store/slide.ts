import type { ComponentType } from 'react'
import type { Kind } from '../../content/schema/kinds.ts'
import type { Need, Shelf } from './hall.ts'

/** What a topic brings to a screen that nobody touches: what it cannot be shown without, and how it is drawn. */
export interface SlideModule {
  needs(from: Shelf, id: string | null): readonly Need[]
  View: ComponentType<SlideProps>
}

export interface SlideProps {
  /** the item that is shown; null where the topic is one thing */
  id: string | null
}

/** Needs the one item that it shows, and the hall, by whose clock it is dated. */
export const itemOf =
  (kind: Kind): SlideModule['needs'] =>
  (_, id) =>
    id === null ? [] : [[kind, id], ['hall']]
