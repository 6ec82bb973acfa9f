import { nameOf, settle, standing, turning, useLeaves, type Turn } from './leaves.ts'
import { onGlass } from './on-glass.ts'
import { draw } from './waiting.ts'

/**
 * Shows at once a page that stands ready, or draws it and nothing else, and tells of it when it is on the glass: before
 * somebody sees what they asked for, nothing is drawn anew that they did not ask for. Parts of the frame that one page has
 * no use for say so by `data-not-on`, and change with the page.
 */
export const turnEarly: Turn = async (page, isBack, tell) => {
  const { matter, name } = useLeaves.getState().shown
  const leaf = name === nameOf(page) ? undefined : (standing(page, isBack) ?? (await draw(page)))
  if (!leaf?.matter || !matter) return tell()
  const early = { leaf, tell }
  turning.early = early
  matter.hidden = true
  leaf.matter.hidden = false
  for (const part of document.querySelectorAll<HTMLElement>('[data-not-on]'))
    part.hidden = part.dataset['notOn'] === page.name
  await onGlass()
  if (turning.early === early) settle()
}
