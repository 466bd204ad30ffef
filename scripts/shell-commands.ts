const token = /'([^']*)'|"([^"]*)"|\\(.)|(&&|\|\||[|;])|([<>]+)|(\s+)|((?<=\s|^)#.*)|([^\s'"\\|;&<>]+|&)/gs

/** The commands of a shell line, each as its words; where its output goes is left out, quotes are taken away. */
export const shellCommands = (line: string): readonly (readonly string[])[] => {
  const commands: string[][] = [[]]
  let word: string | undefined
  let target = false
  const end = (): void => {
    if (word !== undefined && !target) commands.at(-1)?.push(word)
    if (word !== undefined) target = false
    word = undefined
  }
  for (const [, single, double, escaped, operator, arrow, space, comment, plain] of line.matchAll(token)) {
    const part = single ?? double ?? escaped ?? plain
    if (part !== undefined) word = `${word ?? ''}${part === '\n' ? '' : part}`
    if (space !== undefined || operator !== undefined || comment !== undefined || arrow !== undefined) end()
    if (operator !== undefined) commands.push([])
    if (arrow !== undefined) target = true
  }
  end()
  return commands.filter((words) => words.length > 0)
}
