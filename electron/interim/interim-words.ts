/** What stands beside the source on every screen, touch and signage, safe page and print: data, which no screen has to carry. */
export const saidBeside = (language: string, source: string, at: string): string =>
  language === 'zh-CN'
    ? `${source}（本厅补录 · 待总部发布 · ${at}）`
    : `${source} (added by this hall, ${at}; headquarters will publish)`
