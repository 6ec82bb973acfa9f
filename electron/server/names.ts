/** 64 lower-case hex digits. */
export type Sha256 = string

/** A language tag of `hall.languages`; `zh-CN` is always there. */
export type Language = string
