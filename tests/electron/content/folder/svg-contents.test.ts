import { describe, expect, it } from 'vitest'
import { svgFault } from '../../../../electron/content/folder/svg-contents.ts'
import { processorMs } from '../../../support/processor.ts'

const judge = (text: string | Buffer) => svgFault(Buffer.from(text))
const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`

describe('an SVG that only draws', () => {
  it.each([
    ['is nothing but a root', '<svg/>'],
    [
      'has the heads that drawing programs write',
      `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- made by > hand -->${svg('')}\n`,
    ],
    [
      'refers to its own parts',
      svg('<style>a{fill:url(#g)}</style><use href="#a"/><path style="fill:url(\'#g\')" d="M0 0"/>'),
    ],
    [
      'holds its pictures and fonts',
      svg(
        '<image href="data:image/png;base64,AA"/><style>@font-face{src:url("data:font/woff2;base64,AA")}</style>',
      ),
    ],
    [
      'tells who made it',
      svg(
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="http://example.org"/></metadata>',
      ),
    ],
    [
      'says “javascript: on” as text',
      svg('<text aria-label="url(x)">javascript: onload=1 &lt;script&gt; &amp;</text>'),
    ],
    [
      'names its namespace in its style',
      svg('<style>@namespace svg url(http://www.w3.org/2000/svg);</style>'),
    ],
    ['moves', svg('<animate attributeName="opacity" values="0;1"/>')],
  ])('%s', (_, text) => expect(judge(text)).toBeNull())
})

describe('an SVG that does more', () => {
  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script under a prefix', svg('<s:script xmlns:s="http://www.w3.org/2000/svg" href="#"/>')],
    ['a handler', '<svg onload="a()"/>'],
    ['a handler in capitals', svg('<g ONCLICK="a()"/>')],
    ['a handler set by an animation', svg('<set attributeName="onclick" to="a()"/>')],
    ['an address set by an animation', svg('<animate attributeName="xlink:href" to="#x"/>')],
    ['a javascript link', svg('<a href="javascript:a()"/>')],
    ['a javascript link in entities', svg('<a xlink:href="&#106;ava&#x73;cript:a()"/>')],
    ['a javascript link with breaks', svg('<a href=" java\n\tscript:a()"/>')],
    ['another document inside', svg('<foreignObject/>')],
    ['HTML inside', svg('<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>')],
    ['a picture elsewhere', svg('<image href="https://example.org/a.png"/>')],
    ['a picture beside it', svg("<image xlink:href='a.png'/>")],
    ['a picture on the same host', svg('<feImage href="/item/1"/>')],
    ['an SVG as data', svg('<image href="data:image/svg+xml,%3Csvg/%3E"/>')],
    ['a part of another file', svg('<use href="other.svg#a"/>')],
    ['a style elsewhere', svg('<style>@import "a.css";</style>')],
    ['a style in pieces', svg('<style>@im<!-- -->port "a.css";</style>')],
    ['a style in CDATA and escapes', svg('<style><![CDATA[a{fill:u\\72 l(//example.org)}]]></style>')],
    ['an address between what look like comments', svg('<style>a{b:"/*"}c{d:url(//x)}e{f:"*/"}</style>')],
    ['a style after a style inside it', svg('<style>@import "x";<style></style></style>')],
    ['an address in an attribute', svg('<rect fill="url( \'http://example.org/#a\' )"/>')],
    ['an image set', svg('<rect style="background:image-set(&quot;a.png&quot; 1x)"/>')],
    ['a style sheet', `<?xml-stylesheet href="a.css"?>${svg('')}`],
    ['entities of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
    ['another base', svg('<g xml:base="http://example.org/"/>')],
  ])('is refused for %s', (_, text) => expect(judge(text)).toMatchObject({ rule: 'media.active' }))

  it('is refused in the line where it does, and what it does is named', () => {
    expect(judge('<svg>\n<g/>\n<g onload="x"/>\n</svg>')).toMatchObject({
      rule: 'media.active',
      line: 3,
      params: { what: { zh: 'onload', en: 'onload' } },
    })
  })
})

describe('what calls itself SVG and is not', () => {
  it.each([
    ['is cut short', '<svg><g>'],
    ['ends in the middle of a tag', '<svg><g fill="a'],
    ['is HTML', '<!doctype html><html></html>'],
    ['has something after its end', '<svg/><svg/>'],
    ['has words around it', 'words<svg/>'],
    ['has attributes without quotes', '<svg onload=a()/>'],
    ['has an entity that XML does not know', svg('<a href="javascript&colon;a()"/>')],
    ['has more ends than beginnings', '<svg></svg></svg>'],
    ['is empty but for space', ' \n'],
  ])('%s', (_, text) => expect(judge(text)).toMatchObject({ rule: 'media.other-type' }))

  it.each([
    ['says another encoding', '<?xml version="1.0" encoding="utf-7"?><svg/>'],
    ['is in UTF-16', Buffer.from('\uFEFF<svg/>', 'utf16le')],
    [
      'is in GB18030',
      Buffer.concat([Buffer.from('<svg>'), Buffer.from([0xb9, 0xfd]), Buffer.from('</svg>')]),
    ],
  ])('%s', (_, text) => expect(judge(text)).toEqual({ rule: 'media.svg-encoding' }))

  it.each([
    ['<svg a="', '"'],
    ['<svg ', 'a'],
    ['<svg ', 'a '],
    ['', '<!--'],
    ['', '<!DOCTYPE '],
    ['<svg>', '&'],
    ['<svg style="', '\\'],
    ['<svg><style>', '@namespace '],
    ['<svg>', '<g>'],
  ])('is judged within a second as %s%s without end', (start, again) => {
    const text = start + again.repeat(Math.floor(2_000_000 / again.length))
    const begun = processorMs()
    expect(judge(text)).not.toBeNull()
    expect(processorMs() - begun).toBeLessThan(1_000)
  })
})
