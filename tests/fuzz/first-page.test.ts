import { expect, it } from 'vitest'
import { escape, escapeJson } from '../../electron/server/template.ts'
import { faultsIn } from './first-page.ts'
import { injections } from './payloads.ts'

const page = (title: string, data: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<title>${title}</title>
</head>
<body>
<div id="root"><p class="frame-name" elementtiming="name">${title}</p></div>
<script type="application/json" id="first">{"hello":{"hallTime":1},"said":${data}}</script>
</body>
</html>
`

it.each(injections)('%s is found where it is not escaped, and is nothing where it is', (payload) => {
  const json = escapeJson(JSON.stringify(payload))
  expect(faultsIn(page(escape(payload), json))).toEqual([])
  if (/<[a-z!/]/i.test(payload)) expect(faultsIn(page(payload, json))).not.toEqual([])
})

it('data that end their script early are found', () => {
  const payload = '</script><script>1</script>'
  expect(faultsIn(page('站', JSON.stringify(payload)))).not.toEqual([])
})

it('an attribute that has been broken out of is found', () => {
  const broken = page('站', '""').replace('class="frame-name"', 'class="" onclick="x"')
  expect(faultsIn(broken)).not.toEqual([])
})
