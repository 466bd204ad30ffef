/** What was counted, one by one, each once: an array, or what holds many of them in less room. */
export type Members = Iterable<string> & Pick<readonly string[], 'length' | 'slice'>
