import { useContext } from 'react'
import { useStore } from 'zustand'
import { createStand, StandContext } from './stand.ts'

/** What is drawn beside pages is always seen. */
const always = createStand(true)

/** Whether somebody sees the page that asks. */
export const useIsShown = (): boolean =>
  useStore(useContext(StandContext) ?? always, ({ isShown }) => isShown)
