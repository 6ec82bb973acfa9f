// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { inspect, screenTraces } from './inspect.ts'
import { injections } from './payloads.ts'

const frame = (matter: string) =>
  `<div id="root"><header class="frame-plate">站</header><main class="frame-matter">${matter}</main><footer class="frame-foot">96111</footer></div>`

const look = (matter: string) => {
  document.body.innerHTML = frame(matter)
  return inspect(screenTraces)
}

beforeEach(() => void (document.head.innerHTML = ''))

describe('a page', () => {
  it('with words and the hall’s own pictures is as it should be', () => {
    expect(look('<p>字</p><img src="/media/0a.svg" alt=""><svg><use href="#a"/></svg>')).toEqual([])
  })

  it('with nothing in it is blank', () => {
    expect(look('')).toEqual(['.frame-matter is blank'])
  })

  it.each([
    '<script>1</script>',
    '<style>p{}</style>',
    '<p onclick="x">字</p>',
    '<a href="javascript:x">字</a>',
    '<a href="http://elsewhere.example/">字</a>',
    '<img src="http://elsewhere.example/x.png">字',
    '<object></object>字',
    '<form></form>字',
    '<p style="background:url(/x.png)">字</p>',
    '<svg><rect x="NaN"/></svg>字',
    '<p>undefined</p>',
    '<p>约 NaN 元</p>',
  ])('with %s is not', (matter) => {
    expect(look(matter)).not.toEqual([])
  })

  it('shows an injection that is escaped as words', () => {
    for (const payload of injections) {
      const words = document.createElement('p')
      words.textContent = payload
      expect(look(`${words.outerHTML}字`), payload).toEqual([])
    }
  })
})
