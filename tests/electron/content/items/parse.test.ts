import { describe, expect, it } from 'vitest'
import { parseMarkdown, parseYaml } from '../../../../electron/content/items/parse.ts'
import { processorMs } from '../../../support/processor.ts'

describe('YAML', () => {
  it('keeps dates and times as the text that was written', () => {
    expect(parseYaml('day: 2026-11-23\nopens: 08:30\ncount: 2\n')).toEqual({
      ok: true,
      data: { day: '2026-11-23', opens: '08:30', count: 2 },
    })
  })

  it.each([
    ['title: a\ntitle: b\n', 'yaml.twice', 2],
    ['title: a\n\tb: c\n', 'yaml.tab', 2],
    ['a: b: c\n', 'yaml.indent', 1],
    ['a: "b', 'yaml.unclosed', undefined],
    ['a: [b\n', 'yaml.unclosed', undefined],
    ['a: *nobody\n', 'yaml.alias', 1],
    ['- one\n- two\n', 'yaml.not-fields', 1],
    ['just words\n', 'yaml.not-fields', 1],
    ['  \n', 'file.empty', undefined],
    ['a: 1\n---\nb: 2\n', 'yaml.documents', 2],
    ['# top\n---\na: 1\n--- \nb: 2\n', 'yaml.documents', 4],
    ['a: 1\n...\nb: 2\n', 'yaml.documents', 2],
    [`a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'yaml.deep', 1],
    [Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'yaml.deep', undefined],
    ['a: &a [*a]\n', 'yaml.alias', undefined],
  ])('says of %j what is wrong, and where', (text, rule, line) => {
    const parsed = parseYaml(text)
    expect(parsed).toMatchObject({ ok: false, faults: [{ rule }] })
    if (line !== undefined) expect(parsed).toMatchObject({ faults: [{ line }] })
  })

  it.each([
    ['title：过户\nplain: x\n', 1, 'title: 过户'],
    ['title：过户\n', 1, 'title: 过户'],
    ['title:过户\n', 1, 'title: 过户'],
    ['title: a\nplain：b\nwant: c\n', 2, 'plain: b'],
    ["hours:\n  - days: [mon]\n    opens：'08:00'\n    closes: '17:00'\n", 3, "opens: '08:00'"],
    ["hours:\n  - days: [mon]\n    opens:'08:00'\n    closes: '17:00'\n", 3, "opens: '08:00'"],
    ["hours:\n  - days：[mon]\n    opens: '08:00'\n", 2, 'days: [mon]'],
    ['x: y\nhours：\n  - days: [mon]\n', 2, 'hours:'],
    ['title: a\nreviewBy：2027-01-01\n', 2, 'reviewBy: 2027-01-01'],
  ])('with a full-width colon, or none that YAML sees, is mended at its line: %j', (text, line, mend) => {
    expect(parseYaml(text)).toMatchObject({
      ok: false,
      faults: [{ rule: 'field.colon', line, params: { mend } }],
    })
  })

  it('does not blame an address, or a colon far above, for what is wrong elsewhere', () => {
    expect(parseYaml('a: b\nhttps://example.com\nc: d\n')).toMatchObject({
      faults: [{ rule: 'yaml.indent' }],
    })
    const note = 'note: |\n  time：now\nb: 1\nc: 2\nd: 3\ne: 4\n  f: 5\n'
    expect(parseYaml(note)).toMatchObject({ faults: [{ rule: 'yaml.indent' }] })
  })

  it('refuses a text that would expand for ever', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let depth = 1; depth < 9; depth++)
      lines.push(`a${depth}: &a${depth} [${Array.from({ length: 9 }, () => `*a${depth - 1}`).join(', ')}]`)
    expect(parseYaml(lines.join('\n'))).toMatchObject({ ok: false, faults: [{ rule: 'yaml.alias' }] })
  })
})

describe('YAML that was written to do harm', () => {
  it('is refused when a few aliases would expand for ever', () => {
    const lines = ['a0: &a0 [x, x]']
    for (let depth = 1; depth < 25; depth++)
      lines.push(`a${depth}: &a${depth} [*a${depth - 1}, *a${depth - 1}]`)
    expect(parseYaml(lines.join('\n'))).toMatchObject({ ok: false, faults: [{ rule: 'yaml.alias' }] })
  })

  it('may say `__proto__` and `constructor`, and merge: they are fields like others', () => {
    const parsed = parseYaml('base: &base { title: x }\n__proto__: { title: y }\nconstructor: z\n<<: *base\n')
    expect(parsed).toMatchObject({ ok: true })
    const data = (parsed as unknown as { data: object }).data
    expect(Object.keys(data)).toEqual(['base', '__proto__', 'constructor', '<<'])
    expect('title' in data).toBe(false)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    ['one line of two megabytes', `a: ${'x'.repeat(2_000_000)}`],
    ['brackets without end', `a: ${'[{'.repeat(1_000_000)}`],
    ['dashes without end', '- '.repeat(1_000_000)],
    ['question marks without end', '? '.repeat(1_000_000)],
    ['a quote without end', `a: "${'x\n'.repeat(1_000_000)}`],
    ['a hundred thousand keys', Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ])('takes no second as %s', (_, text) => {
    const begun = processorMs()
    parseYaml(text)
    expect(processorMs() - begun).toBeLessThan(1_000)
  })
})

describe('Markdown', () => {
  it('is its front matter and a body', () => {
    expect(parseMarkdown('---\ntitle: 过户\n---\n\n第一段\n\n---\n第二段\n')).toEqual({
      ok: true,
      data: { title: '过户', body: '第一段\n\n---\n第二段' },
    })
  })

  it('may have the line ends of Windows', () => {
    expect(parseMarkdown('---\r\ntitle: 过户\r\n---\r\n正文\r\n')).toMatchObject({
      data: { title: '过户', body: '正文' },
    })
  })

  it('counts the line of a wrong colon from the top of the file', () => {
    expect(parseMarkdown('---\ntitle：过户\nplain: x\n---\n')).toMatchObject({
      faults: [{ rule: 'field.colon', line: 2 }],
    })
  })

  it('counts lines from the top of the file', () => {
    expect(parseMarkdown('---\na: 1\na: 2\n---\n')).toMatchObject({
      ok: false,
      faults: [{ rule: 'yaml.twice', line: 3 }],
    })
  })

  it.each([
    ['words alone', 'markdown.no-front'],
    ['---\ntitle: 过户\n', 'markdown.open-front'],
    ['', 'file.empty'],
  ])('needs the two lines around its fields: %j', (text, rule) => {
    expect(parseMarkdown(text)).toMatchObject({ ok: false, faults: [{ rule }] })
  })
})
