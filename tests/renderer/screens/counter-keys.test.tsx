import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { useKeys } from '../../../renderer/screens/counter/keys.ts'

function Shown({ word, said }: { word: string; said: (word: string) => void }) {
  useKeys({ '9': () => said(word) })
  return <p>{word}</p>
}

it('means what is on screen as soon as it is on screen', async () => {
  // As in a browser: nothing waits until what runs after a drawing has run.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => {
    root.unmount()
    place.remove()
    vi.unstubAllGlobals()
  })
  const said: string[] = []
  const keyOnceSeen = (word: string) =>
    new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (place.textContent !== word) return
        observer.disconnect()
        window.dispatchEvent(new KeyboardEvent('keydown', { key: '9' }))
        resolve()
      })
      observer.observe(place, { childList: true, subtree: true, characterData: true })
    })
  for (const word of ['closed', 'open', 'serving']) {
    const pressed = keyOnceSeen(word)
    root.render(<Shown word={word} said={(each) => said.push(each)} />)
    await pressed
  }
  expect(said).toEqual(['closed', 'open', 'serving'])
})
