/** What tests/fixtures/data/<version> was left with; the PINs are the tests' own. */
export const left = {
  hall: 'hall-1',
  manager: { name: '值班主管', pin: '704918' },
  clerk: { name: '窗口甲', pin: '481516' },
  draft: '旧版本留下的草稿',
  ticket: 'A001',
}
