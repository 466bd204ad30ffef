/** Stands at the beginning and at the end of every file of facts. */
export const mark = Buffer.from('MTCUFCT1')
