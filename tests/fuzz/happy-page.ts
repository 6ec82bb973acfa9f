/** Gives this process a page to draw on; must have happened before anything of the screens is imported. */
import { Window } from 'happy-dom'

export function openPage(): void {
  const window = new Window({ url: 'http://127.0.0.1/', width: 1080, height: 1920 })
  const wanted = [
    'document',
    'location',
    'navigator',
    'getComputedStyle',
    'requestAnimationFrame',
    'cancelAnimationFrame',
  ]
  for (const name of Object.getOwnPropertyNames(window))
    if (/^[A-Z]/.test(name) && !(name in globalThis)) wanted.push(name)
  for (const name of wanted)
    Object.defineProperty(globalThis, name, {
      value:
        typeof Reflect.get(window, name) === 'function' && !/^[A-Z]/.test(name)
          ? (Reflect.get(window, name) as (...args: unknown[]) => unknown).bind(window)
          : Reflect.get(window, name),
      configurable: true,
      writable: true,
    })
  Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true })
  Object.assign(globalThis, {
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
    innerWidth: 1080,
    innerHeight: 1920,
  })
  window.document.body.innerHTML = '<div id="root"></div>'
}
