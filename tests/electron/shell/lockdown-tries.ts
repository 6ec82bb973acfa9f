/** Everything that a page or a person at it may try, each against the same Electron double. */
import { runInNewContext } from 'node:vm'
import type { denials } from '../../../electron/shell/lockdown.ts'
import { electron, world } from '../../support/electron-double.ts'
import { goesOn, happening } from '../../support/electron/happening.ts'
import type { SessionDouble } from '../../support/electron/session-double.ts'
import type { WebContentsDouble } from '../../support/electron/web-contents-double.ts'

export const hall = 'http://127.0.0.1:4180'
const elsewhere = [
  'http://127.0.0.1:4181/',
  'https://127.0.0.1:4180/',
  'http://localhost:4180/',
  'http://127.0.0.1:4180@example.com/',
  'https://example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,hello',
  'blob:https://example.com/1',
  'about:blank',
  'view-source:http://127.0.0.1:4180/',
  'chrome://settings/',
  'devtools://devtools/bundled/inspector.html',
  'mailto:somebody@example.com',
  'ms-settings:display',
  'tel:96111',
  'ftp://127.0.0.1:4180/',
  'filesystem:http://127.0.0.1:4180/temporary/x',
  'not an address',
]

export const press = (contents: WebContentsDouble, key: string, held: object = {}) =>
  goesOn(contents, 'before-input-event', {}, { key, control: false, alt: false, meta: false, ...held })

/** What a page or a person tries; true when it happens. */
export const tries: {
  contents: Record<keyof typeof denials.contents, (contents: WebContentsDouble) => boolean | Promise<boolean>>
  session: Record<keyof typeof denials.session, (session: SessionDouble) => boolean>
  app: Record<keyof typeof denials.app, () => boolean>
} = {
  contents: {
    'window.open': (contents) => contents.opens(`${hall}/`),
    'will-navigate': (contents) => elsewhere.some((url) => goesOn(contents, 'will-navigate', { url })),
    'will-frame-navigate': (contents) => elsewhere.some((url) => contents.goes(url, false)),
    'will-redirect': async (contents) => {
      world.answer = (url) => (url === `${hall}/` ? { to: 'https://example.com/' } : 200)
      return await contents.loadURL(`${hall}/`).then(
        () => true,
        () => false,
      )
    },
    'will-attach-webview': (contents) => goesOn(contents, 'will-attach-webview', {}, {}, {}),
    // Here going on means that the page's own wish to stay is heard.
    'will-prevent-unload': (contents) => goesOn(contents, 'will-prevent-unload'),
    'content-bounds-updated': (contents) => goesOn(contents, 'content-bounds-updated', {}, {}),
    async back(contents) {
      world.answer = () => 200
      await contents.loadURL(`${hall}/`)
      await contents.loadURL(`${hall}/?screen=touch`)
      return contents.goesBack()
    },
    async print(contents) {
      world.answer = () => 200
      await contents.loadURL(`${hall}/`)
      const page: { print(): unknown } = { print: () => 'the dialog opens' }
      for (const code of contents.ran) runInNewContext(code, { window: page })
      // Even a script that wants it back.
      Reflect.set(page, 'print', () => 'the dialog opens')
      return page.print() !== undefined
    },
    async cursor(contents) {
      world.answer = () => 200
      await contents.loadURL(`${hall}/?screen=touch`)
      return ![...contents.styles.values()].join().includes('cursor:none')
    },
    'context-menu': (contents) => goesOn(contents, 'context-menu', {}, {}),
    pinch(contents) {
      contents.emit('did-finish-load')
      return contents.pinch !== '1–1'
    },
    zoom(contents) {
      contents.zoomFactor = 1.2
      contents.emit('zoom-changed', happening(), 'in')
      return contents.zoomFactor !== 1
    },
    keys: (contents) =>
      [
        press(contents, 'r', { control: true }),
        press(contents, 'F4', { alt: true }),
        press(contents, 'q', { meta: true }),
        press(contents, 'c', { control: true, shift: true }),
        press(contents, 'Tab', { alt: true }),
        press(contents, 'F1'),
        press(contents, 'F5'),
        press(contents, 'F11'),
        press(contents, 'F12'),
        press(contents, 'BrowserBack'),
        ...['ContextMenu', 'PrintScreen', 'Meta', 'Alt', 'Control', 'AltGraph', 'BrowserSearch'].map((key) =>
          press(contents, key),
        ),
        ...['MediaPlayPause', 'LaunchMail', 'Power', 'Sleep', 'ZoomIn', 'Help', 'Pause', 'Print'].map((key) =>
          press(contents, key),
        ),
      ].includes(true),
    devtools(contents) {
      contents.devToolsOpen = true
      contents.emit('devtools-opened')
      return contents.devToolsOpen
    },
  },
  session: {
    'permission-request': (session) => session.asks('media') || session.asks('geolocation'),
    'permission-check': (session) => session.checks('media') || session.checks('usb'),
    device: (session) => session.usesDevice('hid') || session.usesDevice('usb'),
    'display-media': (session) => session.capturesScreen() !== null,
    'will-download': (session) => goesOn(session, 'will-download', {}, {}, {}),
    requests: (session) =>
      [...elsewhere.filter((url) => !/^(data|blob):/.test(url)), 'ws://127.0.0.1:4181/live'].some((url) =>
        session.requests(url),
      ),
    login: (session) => session.ntlmDomains !== '',
    'service-workers'(session) {
      session.serviceWorkers.emit('registration-completed', happening(), { scope: hall })
      return !session.cleared.includes('serviceworkers')
    },
    spellcheck: (session) => session.spellChecks,
  },
  app: {
    'certificate-error'() {
      const answers: boolean[] = []
      const answer = (given: boolean) => answers.push(given)
      electron.app.emit('certificate-error', happening(), {}, `${hall}/`, 'ERR_CERT', {}, answer, true)
      return answers[0] !== false
    },
    'select-client-certificate'() {
      let answers: unknown[] = ['the first of the store']
      const answer = (...given: unknown[]) => (answers = given)
      return (
        goesOn(electron.app, 'select-client-certificate', {}, {}, hall, [{}], answer) || answers.length > 0
      )
    },
    menu: () => world.menu !== null,
    'open-url': () => goesOn(electron.app, 'open-url', {}, 'https://example.com/'),
    'open-file': () => goesOn(electron.app, 'open-file', {}, '/etc/passwd'),
    login() {
      let answers: unknown[] = ['the password of this machine']
      const answer = (...given: unknown[]) => (answers = given)
      return goesOn(electron.app, 'login', {}, {}, {}, {}, answer) || answers.length > 0
    },
  },
}
