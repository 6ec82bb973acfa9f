import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { proseOf } from '../../../electron/content/items/prose.ts'
import { Prose } from '../../../renderer/ui/prose.tsx'

const draw = (text: string) => render(<Prose text={proseOf(text)} />).container

it('Markdown is drawn as paragraphs, lists and strong words', () => {
  const drawn = draw('# 题\n\n一段**重点**文字\n\n- 甲\n- 乙\n')
  expect(drawn.querySelector('h3')).toHaveTextContent('题')
  expect(drawn.querySelector('strong')).toHaveTextContent('重点')
  expect([...drawn.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['甲', '乙'])
})

it('HTML, scripts, links and pictures from content stay text', () => {
  const drawn = draw(
    '<script>alert(1)</script>\n\n<b onclick=x>a</b> [链接](javascript:alert(1)) ![图](http://x/y.png)',
  )
  expect(drawn.querySelector('script, a, img, b, iframe')).toBeNull()
  expect(drawn).toHaveTextContent('<script>alert(1)</script>')
  expect(drawn).toHaveTextContent('链接')
})

it('no text is lost, whatever the Markdown', () => {
  const drawn = draw('> 引用 `代码`\n\n```\n块\n```\n\n1. 一\n2. 二 *斜*')
  for (const word of ['引用', '代码', '块', '一', '斜']) expect(drawn).toHaveTextContent(word)
})

it('headings stand a level lower below a section’s own', () => {
  const { container, rerender } = render(<Prose text={proseOf('### 怎么包')} />)
  expect(container.querySelector('h3')).toHaveTextContent('怎么包')
  rerender(<Prose text={proseOf('### 怎么包')} heading="h2" />)
  expect(container.querySelector('h2')).toHaveTextContent('怎么包')
})

it('emphasis within emphasis is one: a line of nothing but marks nests no page ten thousand deep', () => {
  const drawn = draw('看*这里**重点**再看*后面')
  expect(drawn.querySelector('strong')).toHaveTextContent('这里重点再看')
  expect(drawn.querySelector('strong strong')).toBeNull()
  const marks = draw(`${'*'.repeat(9000)}水${'*'.repeat(9000)}`)
  expect(marks).toHaveTextContent('水')
  expect(marks.querySelectorAll('strong').length).toBeLessThanOrEqual(1)
})
