import type { Language } from '../support/visit.ts'

export interface Picture {
  name: string
  panel: 'portrait' | 'landscape' | 'portrait-4k' | 'landscape-4k' | 'strip'
  language: Language
  look: 'plain' | 'largest' | 'contrast' | 'first page' | 'last page'
  file: string
  /** what a click opens, where it is not the picture itself */
  opens?: string
}

/** One page that shows every picture, grouped by what it is of; opened as a file, so it carries its own style. */
export function indexPage(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ name }) => name))]
  const figure = ({ panel, language, look, file, opens = file }: Picture) =>
    `<figure class="${panel.replace('-4k', '')}"><a href="${opens}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${language} · ${look}${panel.endsWith('-4k') ? ' · 4K' : ''}</figcaption></figure>`
  const section = (name: string) =>
    `<section><h2>${name}</h2><div>${pictures
      .filter((picture) => picture.name === name)
      .map(figure)
      .join('')}</div></section>`
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>明窗 gallery</title>
<style>
body { margin: 2rem; font: 16px/1.5 system-ui, sans-serif; color: #123; background: #f7fafb }
section > div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
figure { margin: 0 } img { display: block; border: 1px solid #ccd; width: 100% }
.portrait { width: 200px } .landscape { width: 356px } .strip { max-width: 960px; min-width: 400px } figcaption { color: #567; font-size: 13px }
</style>
<h1>明窗</h1>
${names.map(section).join('\n')}
</html>
`
}
