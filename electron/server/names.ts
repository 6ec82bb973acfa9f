/** 64 lower-case hex digits. */
export type Sha256 = string

/** A language tag of `hall.languages`; `zh-CN` is always there. */
export type Language = string

/** What a person may do: write notices, approve them, see to people and machine, serve at a counter. */
export type PersonRole = 'staff' | 'approver' | 'manager' | 'counter'
