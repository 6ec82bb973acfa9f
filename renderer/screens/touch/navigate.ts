import { speak } from '../../i18n/setup.ts'
import { documents, hashesOf, shelf, useHall } from '../../store/hall.ts'
import { takeBack } from '../../store/help.ts'
import { before, endVisit, show, stepBack, useVisit, type Page } from '../../store/visit.ts'
import { awaiting, settle, turning } from './leaves.ts'
import { loadPage, needsOf } from './pages.ts'

/** Grows with every wish, so that only the last one is granted when several are under way. */
let wish = 0

/** Brings all that a page needs, then shows it: the old page stays until the new one is whole. */
async function prepare(page: Page, language = useVisit.getState().language): Promise<boolean> {
  const mine = ++wish
  settle()
  const { wants } = await loadPage(page)
  const hall = useHall.getState()
  const from = shelf(hall)
  if (from) await documents.load(hashesOf(needsOf(from, page), from, language))
  if (wants) await documents.load(wants(hall, language)).catch(() => {})
  return mine === wish
}

/** Goes to a page that `tell` makes the visit's; what somebody wishes meanwhile comes instead. */
async function reach(page: Page, isBack: boolean, tell: () => void): Promise<void> {
  if (!(await prepare(page))) return
  // Whoever comes to search anew begins with an empty line, from the first frame on.
  if (page.name === 'search' && !isBack) useVisit.setState({ sought: '' })
  await turning.by(page, isBack, () => {
    tell()
    if (page.name === 'home') useVisit.setState({ sought: '' })
  })
}

export const go = (page: Page): Promise<void> => awaiting(reach(page, page.name === 'home', () => show(page)))

export async function back(): Promise<void> {
  settle()
  const page = before(useVisit.getState())
  if (page) await awaiting(reach(page, true, stepBack))
}

export async function changeLanguage(language: string): Promise<void> {
  settle()
  const ready = await prepare(useVisit.getState().page, language)
  if (!ready) return
  await speak(language)
  useVisit.setState({ language })
}

/** Ends a person's visit: first page, first language, nothing left of them. */
export async function reset(language: string): Promise<void> {
  wish++
  settle()
  takeBack()
  if (useHall.getState().outdated) return location.reload()
  await speak(language)
  endVisit(language)
  // Bar and phones stay where they are, and would keep what was focused or marked on them.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  getSelection()?.removeAllRanges()
}
