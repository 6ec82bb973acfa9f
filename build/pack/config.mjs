import { electronFuses } from './fuses.mjs'
import { publisher } from './publisher.mjs'

/** @typedef {'linux' | 'win'} System */
/** @typedef {'x64' | 'arm64'} Arch */
/** @typedef {{ system: System, arch: Arch }} Machine */
/** What is made for packing alone: the icons by system, and the text with the packages' licences. @typedef {{ icons: Record<System, string>, licences: string }} Laid */

/** @type {readonly Machine[]} */
export const machines = [
  { system: 'linux', arch: 'x64' },
  { system: 'linux', arch: 'arm64' },
  { system: 'win', arch: 'x64' },
  { system: 'win', arch: 'arm64' },
]

/** What is made for each system. @type {Record<System, readonly string[]>} */
export const targets = { linux: ['AppImage', 'deb', 'tar.gz'], win: ['nsis'] }

/** The fonts' licences, which ask to travel with them; the packages' are laid by licences.mjs. */
export const fontLicences = [
  { from: 'assets/fonts/LICENSE', to: 'licences/noto-sans-sc.txt' },
  { from: 'assets/glyphs/LICENSE', to: 'licences/unifont.txt' },
]

/** Beside the program, for whoever installs it: the places that the units and the guide name. */
export const beside = [
  { from: 'build/systemd', to: 'systemd', systems: ['linux'] },
  { from: 'build/windows', to: 'windows', systems: ['win'] },
  { from: 'build/device', to: 'device', systems: ['linux', 'win'] },
  { from: 'build/sync', to: 'sync', systems: ['linux', 'win'] },
  { from: 'build/install/README.md', to: 'install.md', systems: ['linux', 'win'] },
  ...fontLicences.map((one) => ({ ...one, systems: ['linux', 'win'] })),
]

/**
 * electron-builder's configuration. `files` are the program's own, from the project's folder; whatever is not named stays out.
 * @param {{ system: System, electronVersion: string, files: readonly string[], output: string, electronDist: string | null, laid: Laid, standIn?: boolean }} given
 */
export function configOf({ system, electronVersion, files, output, electronDist, laid, standIn = false }) {
  return {
    appId: 'cn.mingchuang.hall',
    // deb installs into /opt/<product>, NSIS into %ProgramFiles%\<product>: the units and scripts of build/ name these.
    productName: system === 'win' ? 'Mingchuang' : 'mingchuang',
    electronVersion,
    ...(electronDist !== null && { electronDist }),
    directories: { output },
    // Everything is bundled: there is nothing to rebuild, and no package to carry.
    npmRebuild: false,
    files: ['!**/*', ...files],
    asar: true,
    // Screens fetch these all day: real files need no copy in the system's temporary folder, and keep the date of the build.
    asarUnpack: ['dist/client/**'],
    extraFiles: [
      ...beside.filter(({ systems }) => systems.includes(system)).map(({ from, to }) => ({ from, to })),
      { from: laid.licences, to: 'licences/packages.txt' },
    ],
    extraMetadata: {
      homepage: publisher.homepage,
      author: { name: publisher.name, email: publisher.email },
      ...{ scripts: null, optionalDependencies: null },
    },
    ...(standIn ? {} : { electronFuses: electronFuses() }),
    // Nothing updates itself: what a hall runs is decided by whoever installs it.
    publish: null,
    artifactName: 'mingchuang-${version}-${os}-${arch}.${ext}',
    electronLanguages: ['zh-CN', 'en-US'],
    // The runtime that brings its own FUSE: UOS and Kylin have no libfuse2.
    toolsets: { appimage: '1.0.3' },
    linux: {
      // Not `mingchuang`: the deb links it into /usr/bin by this name, and that word is the command's alone. On Windows, where
      // nothing comes into the path, NSIS would install into a folder of this name.
      executableName: 'mingchuang-screens',
      category: 'Utility',
      icon: laid.icons.linux,
      maintainer: `${publisher.name} <${publisher.email}>`,
      synopsis: 'Screens of a water-supply service hall · 供水营业厅屏幕',
    },
    win: { icon: laid.icons.win },
    deb: { recommends: ['xinit', 'x11-xserver-utils'] },
    nsis: {
      oneClick: true,
      perMachine: true,
      runAfterFinish: false,
      createDesktopShortcut: false,
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
    },
  }
}
