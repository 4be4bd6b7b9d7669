import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Candidate } from '#client/keepers/keepersState.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { listOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Said } from '#web/ui/Said.tsx'

export interface BringPeopleProps {
  readonly doing: Action
  /** Why the last file brought nobody. */
  readonly trouble: 'fileTooLarge' | 'fileNobody' | undefined
  readonly onFile: (file: File) => void
  /** Not there where the browser has no contact picker. */
  readonly onPick?: (() => void) | undefined
  /** People of my circles who are not in my list; `undefined` until they are looked up. */
  readonly inCircles: readonly Candidate[] | undefined
  /** Somebody of my circles is in my list already. */
  readonly someHere: boolean
  /** `then`: once they are among my people. */
  readonly onKeep: (person: Candidate, then: () => void) => void
}

/** The ways in which more than one person comes. */
export const BringPeople = (props: BringPeopleProps): JSX.Element => {
  const t = useText().people
  const { doing, trouble, onPick } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <div class="stack-wide">
      <section class="stack">
        <h2>{t.fileTitle}</h2>
        <p>{t.fileWhat}</p>
        {trouble !== undefined && <Notice kind="error" title={t[trouble]} />}
        <Failed failure={doing.failure} />
        <Button kind="primary" wide disabled={doing.busy} onPress={() => input.current?.click()}>
          {t.file}
        </Button>
        {/* The button above is its name; a second way to the same would only be one more stop. */}
        <input
          ref={input}
          type="file"
          hidden
          accept=".vcf,.vcard,text/vcard,text/x-vcard,text/directory"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file !== undefined) props.onFile(file)
            // The same file may be chosen again.
            currentTarget.value = ''
          }}
        />
        {doing.busy && <Progress words={t.fileReading} />}
      </section>
      {onPick !== undefined && (
        <section class="stack">
          <h2>{t.pickTitle}</h2>
          <p>{t.pickWhat}</p>
          <Button wide disabled={doing.busy} onPress={onPick}>
            {t.pick}
          </Button>
        </section>
      )}
      {props.inCircles !== undefined && (
        <FromCircles
          people={props.inCircles}
          someHere={props.someHere}
          doing={doing}
          onKeep={props.onKeep}
        />
      )}
    </div>
  )
}

interface FromCirclesProps {
  readonly people: readonly Candidate[]
  readonly someHere: boolean
  readonly doing: Action
  /** `then`: once they are among my people. */
  readonly onKeep: (person: Candidate, then: () => void) => void
}

const FromCircles = ({ people, someHere, doing, onKeep }: FromCirclesProps): JSX.Element => {
  const text = useText()
  const t = text.people
  const language = useLanguage()
  const [kept, setKept] = useState<string | undefined>(undefined)
  return (
    <section class="stack">
      <h2>{t.circlesTitle}</h2>
      <p>{t.circlesWhat}</p>
      <Said>{kept === undefined ? undefined : t.circlesKept(kept)}</Said>
      {people.length === 0 && <p class="soft">{someHere ? t.circlesAll : t.circlesNone}</p>}
      <ul class="list stack">
        {people.map(person => {
          const name = person.name ?? text.circle.someone
          return (
            <li key={person.account} class="card stack">
              <div>
                <p dir="auto">
                  <strong>{name}</strong>
                </p>
                {person.circles.length > 0 && (
                  <p class="soft small">{listOf(language, person.circles)}</p>
                )}
              </div>
              <Button
                disabled={doing.busy}
                label={t.circlesKeepLabel(name)}
                onPress={() => onKeep(person, () => setKept(name))}
              >
                {t.circlesKeep}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
