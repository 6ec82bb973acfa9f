import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'
import type { StoreApi } from 'zustand'
import { useStage } from '../../renderer/screens/signage/stage.ts'
import { useHall } from '../../renderer/store/hall.ts'
import { useVisit } from '../../renderer/store/visit.ts'

afterEach(cleanup)

// All files are of one page: what one leaves there, the next would find, and which comes next is not always the same.
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  renew(useHall)
  renew(useVisit)
  renew(useStage)
})

const renew = <T>(store: StoreApi<T>) => store.setState(store.getInitialState(), true)

// The pages' code is read with the first tap; on a busy machine that takes longer than the library's one second.
configure({ asyncUtilTimeout: 10_000 })
