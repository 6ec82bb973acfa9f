/** Stands in every file that lies outside; nothing that is made of the content may have it. */
export const SECRET = 'secret9c1e'
