import type { Loaded } from '../../electron/content/loaded.ts'

/** Rules that a load says are broken by what lies at these paths or, with a slash at the end, in them. */
export const rulesAt = ({ problems }: Loaded, ...paths: string[]) =>
  problems
    .filter(({ file }) =>
      paths.some((path) => file === path || (path.endsWith('/') && file.startsWith(path))),
    )
    .map(({ rule }) => rule)

/** `rule file`, for rules about files and folders as such. */
export const entriesOf = ({ problems }: Loaded) =>
  problems
    .filter(({ rule }) => /^(?:file|folder)\./.test(rule))
    .map(({ rule, file }) => `${rule} ${file}`)
    .sort()
