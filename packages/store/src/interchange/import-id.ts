/** Names all that one mapping made of one log: the correlation id of its events, and how an import is known in a store. */
export const importId = (mapping: string, log: string, format = 'xes'): string => `${format}/${mapping}/${log}`
