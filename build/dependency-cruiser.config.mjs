/**
 * Every arrow of the house. tests/fixtures/arrows has one small tree per rule, in which that rule alone fires.
 * Unresolvable imports are one rule's business, so the others leave them out.
 */
const unresolved = ['unknown', 'undetermined']
const packages = '(^|/)node_modules/'

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: /** @type {const} */ ('error'),
  from,
  to,
})

export default {
  forbidden: [
    forbid('no-circular', 'Modules that need each other are one module.', {}, { circular: true }),
    forbid(
      'not-to-unresolvable',
      'An import must name a file or an installed package.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'schema-to-zod-only',
      'A shape is declared once and read by both sides, so it needs nothing but zod.',
      { path: '^content/schema/' },
      { pathNot: ['^content/schema/', `${packages}zod/`], dependencyTypesNot: unresolved },
    ),
    forbid(
      'arithmetic-to-schema-types-only',
      'What follows from content is worked out on both sides, so it needs nothing but the shapes.',
      { path: '^content/arithmetic/' },
      { pathNot: ['^content/(arithmetic|schema)/'], dependencyTypesNot: unresolved },
    ),
    forbid(
      'electron-to-schema-only',
      'The hall knows the content by its schema and the screens by the wire.',
      { path: '^electron/' },
      {
        pathNot: ['^electron/', '^content/(arithmetic|schema)/', packages],
        dependencyTypesNot: ['core', ...unresolved],
      },
    ),
    forbid(
      'shell-behind-main',
      'The hall runs without Electron: only its entry knows the shell.',
      { pathNot: ['^electron/shell/', '^electron/main\\.ts$'] },
      { path: '^electron/shell/' },
    ),
    forbid(
      'shell-to-device-only',
      'The shell talks to the hall over the parent port, never by import.',
      { path: '^electron/shell/' },
      { path: '^electron/', pathNot: '^electron/(shell|device)/' },
    ),
    forbid(
      'audit-below-rooms',
      'What people did is written down for every room, so it knows none.',
      { path: '^electron/audit/' },
      { path: '^electron/', pathNot: '^electron/(audit/|device/|server/(wire|names)\\.ts$)' },
    ),
    forbid(
      'people-beside-server',
      'Who may come in is decided without a request: the server asks.',
      { path: '^electron/people/' },
      {
        path: '^electron/',
        pathNot: '^electron/(people/|audit/audit\\.ts$|device/|server/(wire|names)\\.ts$)',
      },
    ),
    forbid(
      'notices-to-checker-and-record',
      'The room of staff notices uses the checker and writes into the audit; the server serves what it keeps.',
      { path: '^electron/notices/' },
      {
        path: '^electron/',
        pathNot: [
          '^electron/(notices|device)/',
          '^electron/audit/audit\\.ts$',
          '^electron/content/(items|problems|rules|folder)/',
          '^electron/content/(content-set|library)\\.ts$',
          '^electron/server/(wire|names)\\.ts$',
        ],
      },
    ),
    forbid(
      'interim-to-record-and-importer',
      'Readings of the hall’s own are laid over the library; a sheet is read by the importer, in a thread of its own.',
      { path: '^electron/interim/' },
      {
        path: '^electron/',
        pathNot: [
          '^electron/(interim|device)/',
          '^electron/audit/audit\\.ts$',
          '^electron/content/library\\.ts$',
          '^electron/spreadsheets/(read-readings|unreadable)\\.ts$',
          '^electron/server/(wire|interim-wire|names)\\.ts$',
        ],
      },
    ),
    forbid(
      'outbox-says-what-it-is-given',
      'What leaves the hall is decided in one place, and gathered by the server.',
      { path: '^electron/outbox/' },
      { path: '^electron/', pathNot: '^electron/(outbox/|audit/head\\.ts$|device/|uptime/)' },
    ),
    forbid(
      'fleet-reads-outboxes-only',
      'Headquarters knows a hall by what it sent, and needs nothing of the hall itself.',
      { path: '^electron/fleet/' },
      { path: '^electron/', pathNot: '^electron/(fleet/|outbox/status\\.ts$|server/template\\.ts$)' },
    ),
    forbid(
      'doctor-beside-hall',
      'It must work where no hall runs and none can.',
      { path: '^electron/doctor/' },
      { path: '^electron/', pathNot: '^electron/(doctor|device)/' },
    ),
    forbid(
      'metrics-say-what-they-are-given',
      'The outbox and the metrics say the same: both are written from one status.',
      { path: '^electron/metrics/' },
      { path: '^electron/', pathNot: '^electron/(metrics/|outbox/status\\.ts$)' },
    ),
    forbid(
      'queue-beside-server',
      'Whose turn it is follows from what happened, and from nothing of a request.',
      { path: '^electron/queue/' },
      {
        path: '^electron/',
        pathNot:
          '^electron/(queue/|device/|content/folder/decode\\.ts$|server/(wire|queue-wire|names)\\.ts$)',
      },
    ),
    forbid(
      'spreadsheets-to-checker-and-authoring',
      "A spreadsheet becomes content by the checker's own words and shapes; nothing of a running hall is needed for it.",
      { path: '^electron/spreadsheets/' },
      {
        path: '^electron/',
        pathNot:
          '^electron/(spreadsheets/|authoring/|device/clock\\.ts$|content/(items|problems|folder)/|content/(check|load|loaded)\\.ts$)',
      },
    ),
    forbid(
      'spreadsheets-for-authors-only',
      'The library that reads Excel is a megabyte, and no hall may start with it.',
      {
        path: '^electron/',
        pathNot: '^electron/(spreadsheets/|commands/|interim/(sheet-worker|read-sheet|interim-desk)\\.ts$)',
      },
      { path: ['^electron/spreadsheets/', `${packages}@e965/xlsx/`] },
    ),
    forbid(
      'electron-package-in-shell-only',
      'Everything else must run where Electron is absent.',
      { pathNot: '^electron/shell/' },
      { path: `${packages}electron/` },
    ),
    forbid(
      'renderer-to-contracts-only',
      'A screen gets everything else over the wire.',
      { path: '^renderer/' },
      {
        pathNot: ['^renderer/', '^content/(arithmetic|schema)/', '^electron/server/wire\\.ts$', packages],
        dependencyTypesNot: ['core', ...unresolved],
      },
    ),
    forbid(
      'renderer-takes-types-only',
      'zod and the route table would ride to every screen.',
      { path: '^(renderer|content/arithmetic)/' },
      { path: ['^content/schema/', '^electron/server/wire\\.ts$'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'renderer-without-node',
      'Screens run in a browser.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'topics-apart',
      'What two topics share belongs to ui, store or playback.',
      { path: '^renderer/topics/([^/]+)/' },
      { path: '^renderer/topics/[^/]+/', pathNot: '^renderer/topics/$1/' },
    ),
    forbid(
      'topics-below-screens',
      'A screen picks topics, not the other way round.',
      { path: '^renderer/topics/' },
      { path: '^renderer/(screens/|(main|signage|board|strip|desk)\\.tsx?$)' },
    ),
    forbid(
      'ground-below-pages',
      'Store and strings serve every page and know none.',
      { path: '^renderer/(store|i18n)/' },
      { path: '^renderer/((screens|topics|ui)/|(main|signage|board|strip|desk)\\.tsx?$)' },
    ),
    forbid(
      'playback-alone',
      'What plays is a pure function of what it is given.',
      { path: '^renderer/playback/' },
      { path: '^renderer/', pathNot: '^renderer/playback/' },
    ),
    forbid(
      'ui-alone',
      'A primitive only takes props.',
      { path: '^renderer/ui/' },
      { path: '^renderer/', pathNot: '^renderer/ui/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types vanish when compiled; an arrow drawn by a type is still an arrow.
    tsPreCompilationDeps: /** @type {const} */ (true),
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json'],
    },
  },
}
