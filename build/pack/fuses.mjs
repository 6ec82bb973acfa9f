/**
 * What Electron's binary refuses once its fuses are blown, and why a screen in a public hall needs none of it. In the words of
 * electron-builder's `electronFuses`; they need the real binary, so a stand-in has none.
 * @typedef {{ fuse: string, on: boolean, why: string }} Fuse
 * @type {readonly Fuse[]}
 */
export const fuses = [
  { fuse: 'runAsNode', on: false, why: 'ELECTRON_RUN_AS_NODE makes any script a program of ours' },
  {
    fuse: 'enableNodeOptionsEnvironmentVariable',
    on: false,
    why: 'NODE_OPTIONS could load a file before main',
  },
  { fuse: 'enableNodeCliInspectArguments', on: false, why: '--inspect opens every window to a debugger' },
  { fuse: 'enableCookieEncryption', on: true, why: 'what a session keeps on disk is for this user alone' },
  {
    fuse: 'enableEmbeddedAsarIntegrityValidation',
    on: true,
    why: 'a changed app.asar does not start (Windows; elsewhere without effect)',
  },
  { fuse: 'onlyLoadAppFromAsar', on: true, why: 'an app folder beside the archive is no way around it' },
  { fuse: 'grantFileProtocolExtraPrivileges', on: false, why: 'safe.html is a page and no more' },
]

/** @param {readonly Fuse[]} [table] @returns {Record<string, boolean>} */
export const electronFuses = (table = fuses) => Object.fromEntries(table.map(({ fuse, on }) => [fuse, on]))
