/**
 * Files of editors, sync tools and systems, and notes for people; also folders of such names. What is hidden (`.git`,
 * `.stfolder`, `.~lock.hall.yaml#`) belongs to a tool, whichever it is.
 */
const exact = /^\.|^~\$|~$|\.sync-conflict-|^README(?:\.[\w-]+)*$/
const anyCase = /\.(?:tmp|part|partial)$|^(?:thumbs\.db|desktop\.ini)$/i

export const ignored = (name: string) => exact.test(name) || anyCase.test(name)
