import type { ComponentChildren, JSX } from 'preact'
import { partialDate } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { FactList } from './FactList.tsx'
import { Reach } from './Reach.tsx'
import { shownContacts } from './shownContacts.ts'
import type { ShownLine } from './shownLines.ts'
import { useLineWords } from './useLineWords.ts'

export interface HostLineCardProps {
  readonly shown: ShownLine & { readonly from: 'host' }
  readonly onUsed?: (() => void) | undefined
  readonly children?: ComponentChildren
}

/**
 * A line that whoever runs the host added, in their own words. It says first whose it is: a number
 * given by the person somebody fears must never look like one of ours.
 */
export const HostLineCard = ({ shown, onUsed, children }: HostLineCardProps): JSX.Element => {
  const text = useText().help
  const words = useLineWords()
  const language = useLanguage()
  const { line, instead } = shown
  const facts: readonly (readonly [string, string | undefined])[] = [
    [text.open, line.hours],
    [text.cost, line.cost],
    [text.languages, line.languages],
  ]
  return (
    <Card quiet>
      <div>
        <p class="small">
          <strong>{words.hostAdded(partialDate(language, line.on))}</strong> {words.hostWarning}
        </p>
        <h3 dir="auto" tabIndex={-1} id={`line-${shown.id}`}>
          {shown.name}
        </h3>
        {instead !== undefined && <p class="small">{words.hostInstead(instead)}</p>}
      </div>
      <div class="help-contacts">
        {shownContacts(shown).map((contact, index) => (
          <Reach key={index} contact={contact} name={shown.name} onUsed={onUsed} />
        ))}
      </div>
      <FactList
        facts={facts.flatMap(([what, value]) => (value === undefined ? [] : [[what, value]]))}
      />
      {children}
    </Card>
  )
}
