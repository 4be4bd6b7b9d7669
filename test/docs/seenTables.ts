/** The tables of THREAT-MODEL under *Field by field*: what stands where, and its fields, sorted. */
export interface SeenTables {
  readonly sent: Readonly<Record<string, readonly string[]>>
  readonly stored: Readonly<Record<string, readonly string[]>>
  readonly said: Readonly<Record<string, readonly string[]>>
  /** Requests that no recording makes, by the path alone. */
  readonly rare: readonly string[]
}

const section = (text: string, title: string): string => {
  const from = text.indexOf(`### ${title}\n`)
  if (from < 0) throw new Error(`THREAT-MODEL has no heading "${title}".`)
  const rest = text.slice(from + 4)
  const to = rest.search(/^##/m)
  return to < 0 ? rest : rest.slice(0, to)
}

const ticked = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)

/** A row is: where, in code; the fields, each in code; what it tells, in words. */
const rows = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter(line => line.startsWith('| `'))
      .map(line => {
        const [, where = '', fields = '', tells = ''] = line.split('|')
        if (tells.trim() === '') throw new Error(`A row does not say what it tells: ${line}`)
        return [ticked(where)[0] ?? where, ticked(fields).toSorted()] as const
      }),
  )

export const seenTables = (threatModel: string): SeenTables => ({
  sent: rows(section(threatModel, 'What devices send')),
  stored: rows(section(threatModel, 'What the host stores')),
  said: rows(section(threatModel, 'What members say to each other')),
  rare: ticked(section(threatModel, 'What is asked more rarely')),
})
