/**
 * What a package may hold, by name. Whatever matches none of these is a finding: what is new has to be let in by somebody.
 * A name with a build's hash is a letter or more, a dash, and eight of its characters.
 */
const program = [
  /^package\.json$/,
  /^dist\/hall\/(main|hall|cli|content-worker|sheet-worker)\.js$/,
  /^dist\/hall\/[\w.-]+-[\w-]{8}\.js$/,
  /^dist\/client\/(manifest|signage|board|strip|desk)\.json$/,
  /^dist\/client\/plain\.css$/,
  /^dist\/client\/strings\/(zh-CN|en)\.json$/,
  /^dist\/client\/glyphs\/[0-9a-f]{8}\.bin\.br$/,
  /^dist\/client\/assets\/[\w.-]+-[\w-]{8}\.(js|css|woff2|svg|png|webp|mp3|wav)$/,
]

const installing = [
  /^systemd\/[\w-]+\.(service|sh)$/,
  /^windows\/[\w-]+\.ps1$/,
  /^device\/(hall|satellite)\.yaml$/,
  /^sync\/[\w-]+\.(md|sh|conf|xml)$/,
  /^sync\/stignore$/,
  /^install\.md$/,
  /^licences\/(packages|noto-sans-sc|unifont)\.txt$/,
]

/** electron-builder's own, beside the program. */
const packing = [/^resources\/app\.asar$/, /^mingchuang-screens$/, /^Mingchuang\.exe$/]

/** The command's archive has a Node and two ways to start it. */
const command = [/^bin\/(mingchuang|node|node\.exe)$/, /^mingchuang\.cmd$/, /^licences\/node\.txt$/]

export const allowed = {
  /** within app.asar */
  asar: program,
  /** beside it, the runtime's own files taken away */
  app: [
    ...installing,
    ...packing,
    ...program.map(({ source }) => new RegExp(source.replace('^', '^resources/app\\.asar\\.unpacked/'))),
  ],
  command: [...program, ...installing, ...command],
}

/** @param {readonly string[]} files @param {readonly RegExp[]} list */
export const notAllowed = (files, list) => files.filter((file) => !list.some((one) => one.test(file)))

/**
 * What a file that may be there by its name must not hold: half of a source map, a private key.
 * @param {string} text
 */
export const tells = (text) =>
  /[#@] sourceMappingURL=/.test(text) || /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/]/.test(text)
