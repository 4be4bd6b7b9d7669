import { type HostHelpLines, type HostLine, noHostHelpLines } from '#client/host/hostHelpLines.ts'
import type { HelpLine } from './helpData.ts'

/** A line as it stands on the screen: from the list that the app brings, or from the host. */
export type ShownLine =
  | {
      readonly from: 'list'
      readonly id: string
      readonly name: string
      readonly line: HelpLine
      /** When whoever runs the host says that they confirmed it. */
      readonly byHostOn: string | undefined
    }
  | {
      readonly from: 'host'
      readonly id: string
      readonly name: string
      readonly line: HostLine
      /** The name of the line of the list that it stands in for, which is shown below it. */
      readonly instead: string | undefined
    }

/**
 * The lines of one kind with what the host says of them. Every line of the list is in the result,
 * whatever the host says: somebody may have to find help against the person who runs it. What the
 * host adds comes last, but for a line that stands in for another: that one comes before it.
 */
export const shownLines = (
  lines: readonly HelpLine[],
  country: string,
  kind: string,
  host: HostHelpLines = noHostHelpLines,
): readonly ShownLine[] => {
  const added = host.added.filter(line => line.country === country && line.kind === kind)
  const asShown = (line: HostLine): ShownLine => ({
    from: 'host',
    id: `host-${host.added.indexOf(line)}`,
    name: line.name,
    line,
    instead: lines.find(({ id }) => id === line.replaces)?.name,
  })
  const isFor = (line: HostLine): boolean => lines.some(({ id }) => id === line.replaces)
  return [
    ...lines.flatMap(line => [
      ...added.filter(({ replaces }) => replaces === line.id).map(asShown),
      {
        from: 'list' as const,
        id: line.id,
        name: line.name,
        line,
        byHostOn: host.confirmed.get(line.id),
      },
    ]),
    ...added.filter(line => !isFor(line)).map(asShown),
  ]
}
