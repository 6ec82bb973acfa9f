import { create } from 'zustand'
import type { NoticeTemplateName } from '../../../../../content/arithmetic/notice-templates.ts'
import type { Me } from '../../../../../electron/server/wire.ts'
import { useSession } from '../../door/session.ts'
import type { Draft } from './draft.ts'

export interface Left {
  draft: Draft
  template: NoticeTemplateName
  writer: Pick<Me, 'id' | 'name'>
}

/**
 * What somebody wrote and the hall did not have yet when they left the page, as when their session had ended and another
 * person signed in. It is theirs: nobody else is shown it, and a draft saves nothing under another's name (`mayWrite`). It goes
 * on in this page's memory, saves itself once they are in again, and is what they find where they wrote.
 */
export const useLeft = create<{ left: readonly Left[] }>(() => ({ left: [] }))

const drop = ({ draft }: Pick<Left, 'draft'>) => {
  const { left } = useLeft.getState()
  const others = left.filter((each) => each.draft !== draft)
  if (others.length < left.length) useLeft.setState({ left: others })
}

/** A customer's window keeps nothing of anybody: there the page itself is left for good. */
const isKept = () => document.documentElement.dataset['kiosk'] === undefined

export function leaveBehind(left: Left): void {
  const { draft } = left
  if (!isKept()) return void draft.save()
  useLeft.setState((before) => ({ left: [...before.left, left] }))
  const look = () => {
    const { is, theirs } = draft.store.getState()
    if (is === 'saved') drop(left)
    // Somebody else has changed it meanwhile: nobody is here to choose, so it becomes a draft of its own.
    if (theirs && useLeft.getState().left.includes(left)) void draft.keepAsNew()
  }
  const isLeft = () => useLeft.getState().left.includes(left)
  const stops = [
    draft.store.subscribe(() => (isLeft() ? look() : stop())),
    useSession.subscribe(() => (isLeft() ? void draft.save() : stop())),
  ]
  const stop = () => stops.forEach((each) => each())
  look()
  void draft.save()
}

/** What this person left of this notice, or of a new one of this kind, to go on with. */
export const leftBy = (writer: string, of: { id: string } | { template: NoticeTemplateName }): Left | null =>
  useLeft.getState().left.find((left) => {
    const { id } = left.draft.store.getState()
    const isOf = 'id' in of ? id === of.id : id === null && left.template === of.template
    return left.writer.id === writer && isOf
  }) ?? null

/** It is on screen again. */
export const takeUp = (draft: Draft): void => drop({ draft })
